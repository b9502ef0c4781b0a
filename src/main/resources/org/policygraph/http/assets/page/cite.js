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
  const told = (asked) =>
    asked.catch((error) => body.replaceChildren(el("p", { class: "problem" }, error.message)));
  const box = el("details", { class: "cite" }, el("summary", {}, say("cite.title")), body);
  box.addEventListener("toggle", () => {
    if (box.open && body.childElementCount === 0) told(fill(body, measure, told));
  });
  return box;
}

async function fill(body, measure, told) {
  const { __type: type } = await ask(STYLES);
  const output = el("output", { class: "formatted", "aria-live": "polite" });
  const update = () => told(format(output, measure, style.value, day.value));
  const style = el(
    "select",
    { id: "cite-style", onchange: update },
    type.enumValues.map(({ name }) => el("option", { value: name }, say("style." + name))),
  );
  // Who reads this reads it today; who has read it on another day can say so, or give no day.
  const day = el("input", { type: "date", id: "cite-day", value: today(), onchange: update });
  body.replaceChildren(
    el("p", {}, labelled("cite.style", style), " ", labelled("cite.day", day)),
    output,
    copyButton(() => output.textContent, say("cite.copy")),
    permalinks(measure),
  );
  await update();
}

function labelled(words, input) {
  return [el("label", { for: input.id }, say(words)), " ", input];
}

async function format(output, { id }, style, day) {
  const { measure } = await ask(FORMATTED, { id, style, accessed: day || null });
  output.textContent = measure.formatted;
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
    ...citations.filter((each) => each.marker).map((each) => [each.marker, each.span]),
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
