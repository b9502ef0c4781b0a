// The queries behind the view: to copy, and to run in GraphiQL.

import { askedForView } from "./api.js";
import { copyButton } from "./copy.js";
import { el } from "./dom.js";
import { say } from "./words.js";

export function behind() {
  const asked = askedForView();
  if (asked.length === 0) return "";
  return el(
    "details",
    { class: "behind" },
    el("summary", {}, say("behind.title", asked.length)),
    el("p", {}, say("behind.lead")),
    asked.map(one),
  );
}

const LONGEST_ADDRESS = 6000;

function one({ query, variables }) {
  const given = JSON.stringify(variables, null, 2);
  const text = laidOut(query);
  const workbench =
    document.body.dataset.prefix + "/graphiql?" + new URLSearchParams({ query: text, variables: given });
  const fits = workbench.length <= LONGEST_ADDRESS;
  return el(
    "section",
    {},
    el("pre", { tabindex: "0" }, el("code", {}, text)),
    el("pre", { tabindex: "0", "aria-label": say("behind.variables") }, el("code", {}, given)),
    el(
      "p",
      {},
      copyButton(() => text, say("behind.copy")),
      " ",
      fits && el("a", { href: workbench }, say("behind.open")),
    ),
  );
}

// As in the source, without the indentation of the code around it.
function laidOut(query) {
  return query.replace(/^\s*\n/gm, "").trim();
}
