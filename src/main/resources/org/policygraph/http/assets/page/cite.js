// A citation in each style, and the addresses that lead back to the same characters.

import { ask } from "./api.js";
import { copyButton } from "./copy.js";
import { el } from "./dom.js";
import { say } from "./words.js";

const STYLES = `query Styles { __type(name: "CitationStyle") { enumValues { name } } }`;
const FORMATTED = `query FormattedCitation($id: ID!, $style: CitationStyle!) {
  node(id: $id) { ... on Citation { formatted(style: $style) } }
}`;

// Opens when it is wanted; until then nothing is asked.
export function citeBox(measure) {
  const body = el("div", {});
  const box = el("details", { class: "cite" }, el("summary", {}, say("cite.title")), body);
  box.addEventListener("toggle", () => box.open && body.childElementCount === 0 && fill(body, measure));
  return box;
}

async function fill(body, measure) {
  const { __type: type } = await ask(STYLES);
  const [citation] = measure.citations;
  const styles = type.enumValues.map(({ name }) => name);
  const output = el("output", { class: "formatted", "aria-live": "polite" });
  const select = el("select", { id: "cite-style" }, styles.map((name) => el("option", { value: name }, say("style." + name))));
  const update = async () => {
    const { node } = await ask(FORMATTED, { id: citation.id, style: select.value });
    output.textContent = node.formatted;
  };
  select.addEventListener("change", update);
  body.replaceChildren(
    el("p", {}, el("label", { for: "cite-style" }, say("cite.style")), " ", select),
    output,
    copyButton(() => output.textContent, say("cite.copy")),
    permalinks(measure),
  );
  await update();
}

// The same text at the same characters for as long as the text is held: its address holds the text's hash.
function permalinks({ span, commitments, citations }) {
  const rows = [
    [say("cite.wording"), span],
    ...commitments.map((each) => [each.printed, each.span]),
    ...citations.map((each) => [each.marker, each.span]),
  ];
  return el(
    "dl",
    { class: "permalinks" },
    rows.map(([name, { url }]) =>
      el("div", {}, el("dt", {}, name), el("dd", {}, el("a", { href: url }, url), " ", copyButton(() => url, say("cite.copyLink"))))),
  );
}
