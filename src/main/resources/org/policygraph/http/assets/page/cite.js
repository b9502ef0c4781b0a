// A citation in each style, and the addresses that lead back to the same characters.

import { ask } from "./api.js";
import { copyButton } from "./copy.js";
import { el } from "./dom.js";
import { say } from "./words.js";

const STYLES = `query Styles { __type(name: "CitationStyle") { enumValues { name } } }`;
const FORMATTED = `query FormattedCitation($id: ID!, $style: CitationStyle!, $accessed: Date) {
  measure(id: $id) { formatted(style: $style, accessed: $accessed) }
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
  const styles = type.enumValues.map(({ name }) => name);
  const output = el("output", { class: "formatted", "aria-live": "polite" });
  const select = el(
    "select",
    { id: "cite-style" },
    styles.map((name) => el("option", { value: name }, say("style." + name))),
  );
  // Who reads this reads it today; who has read it on another day can say so, or give no day.
  const day = el("input", { type: "date", id: "cite-day", value: today() });
  const update = async () => {
    const { measure: cited } = await ask(FORMATTED, {
      id: measure.id,
      style: select.value,
      accessed: day.value || null,
    });
    output.textContent = cited.formatted;
  };
  select.addEventListener("change", update);
  day.addEventListener("change", update);
  body.replaceChildren(
    el(
      "p",
      {},
      el("label", { for: "cite-style" }, say("cite.style")),
      " ",
      select,
      " ",
      el("label", { for: "cite-day" }, say("cite.day")),
      " ",
      day,
    ),
    output,
    copyButton(() => output.textContent, say("cite.copy")),
    permalinks(measure),
  );
  await update();
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
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
      el(
        "div",
        {},
        el("dt", {}, name),
        el(
          "dd",
          {},
          el("a", { href: url }, url),
          " ",
          copyButton(() => url, say("cite.copyLink")),
        ),
      ),
    ),
  );
}
