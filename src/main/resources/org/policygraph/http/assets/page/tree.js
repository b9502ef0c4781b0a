// The divisions of an official text as a tree, each a link to its place in the text.

import { divisionId } from "./digest.js";
import { el, isolated } from "./dom.js";
import { say } from "./words.js";

export function tree(divisions) {
  const below = Map.groupBy(divisions, ({ parent }) => parent?.path ?? null);
  return el(
    "nav",
    { class: "tree", "aria-label": say("read.tree") },
    branch(below, null),
  );
}

function branch(below, path) {
  const parts = below.get(path);
  if (!parts) return null;
  return el(
    "ul",
    { class: "plain-list" },
    parts.map((each) =>
      el("li", {}, el("a", { href: "#" + divisionId(each.path), lang: "zh" }, name(each)), branch(below, each.path)),
    ),
  );
}

// What has neither number nor heading is called what it is.
function name({ label, heading, level }) {
  const printed = [label, heading].filter(Boolean).join("");
  return printed ? isolated(printed) : say("level." + level);
}
