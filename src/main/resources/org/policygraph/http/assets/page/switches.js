// What the reader wants to see of the four bases, each with the shape that it has in the text; and whether
// what is inferred may go onto paper and into copies.

import { el } from "./dom.js";
import { BASES, chosenBases, inferredMayLeave, PAPER_BOX } from "./links.js";
import { changed, go } from "./state.js";
import { say } from "./words.js";

export function switches(unlessChosen) {
  const chosen = chosenBases(unlessChosen);
  const toggle = (basis) => {
    const next = BASES.filter((each) => (each === basis) !== chosen.includes(each));
    go(changed({ basis: next.join(",") || "NONE" }));
  };
  const choice = el(
    "fieldset",
    { class: "switches" },
    el("legend", {}, say("switches.legend")),
    BASES.map((basis) => box(say("basis." + basis), chosen.includes(basis), () => toggle(basis), basis)),
    box(
      say("switches.paper"),
      inferredMayLeave(),
      () => go(changed({ paper: inferredMayLeave() ? null : "1" })),
      "paper",
      PAPER_BOX,
    ),
  );
  return [choice, el("p", { class: "paper-only" }, say("paper.without"))];
}

function box(label, checked, onchange, name, mark = null) {
  return el(
    "label",
    {},
    el("input", {
      type: "checkbox",
      class: mark,
      name: "switch-" + name,
      checked,
      onchange,
      "data-key": "switch " + name,
    }),
    el("span", { class: "mark " + name.toLowerCase() }, label),
  );
}
