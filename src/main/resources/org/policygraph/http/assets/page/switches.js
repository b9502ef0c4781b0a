// What the reader wants to see of the four bases, each with the shape that it has in the text; and whether
// what is inferred may go onto paper and into copies.

import { el } from "./dom.js";
import { BASES, chosenBases, inferredMayLeave, PAPER_BOX } from "./links.js";
import { changed, go } from "./state.js";
import { say } from "./words.js";

export function switches() {
  const chosen = chosenBases();
  const toggle = (basis) => {
    const next = BASES.filter((each) => (each === basis) !== chosen.includes(each));
    go(changed({ basis: next.join(",") }));
  };
  const choice = el(
    "fieldset",
    { class: "switches" },
    el("legend", {}, say("switches.legend")),
    BASES.map((basis) => {
      const isChosen = chosen.includes(basis);
      const isLast = isChosen && chosen.length === 1;
      return box("basis." + basis, basis, isChosen, () => toggle(basis), { disabled: isLast });
    }),
    box("switches.paper", "paper", inferredMayLeave(), togglePaper, { class: PAPER_BOX }),
  );
  return [choice, el("p", { class: "paper-only" }, say("paper.without"))];
}

function togglePaper() {
  go(changed({ paper: inferredMayLeave() ? null : "1" }));
}

function box(words, name, checked, onchange, more) {
  const key = "switch-" + name;
  return el(
    "label",
    {},
    el("input", { type: "checkbox", name: key, checked, onchange, "data-key": key, ...more }),
    el("span", { class: "mark " + name.toLowerCase() }, say(words)),
  );
}
