// The chain of hops from one record to the document, each with its verdict.

import { ask, AnswerError } from "./api.js";
import { content, el, isolated } from "./dom.js";
import { language, say } from "./words.js";

const TRACE = `query Trace($id: ID!, $lang: Locale) {
  trace(id: $id) { textIntact hops { verdict kind reason sentence(lang: $lang) node { url } span { url text start end } } }
}`;

// A list that fills itself once the answer is there.
export function hops(id) {
  const place = el("ol", { class: "hops", "aria-busy": "true" });
  ask(TRACE, { id, lang: language() }).then(
    ({ trace }) =>
      fill(place, [
        trace.textIntact ? null : el("li", { class: "problem" }, say("chain.changed")),
        ...trace.hops.map(hop),
      ]),
    (error) =>
      fill(place, [
        el("li", { class: "problem" }, error instanceof AnswerError ? error.message : String(error)),
      ]),
  );
  return place;
}

function fill(place, rows) {
  place.replaceChildren(...content(rows));
  place.removeAttribute("aria-busy");
}

function hop({ verdict, kind, reason, sentence, node, span }) {
  return el(
    "li",
    { class: "hop " + verdict.toLowerCase() + (verdict === "INFERRED" ? " inferred" : "") },
    el("span", { class: "verdict" }, say(isHeld(verdict, reason) ? "verdict.notFound" : "verdict." + verdict)),
    el(
      "span",
      { class: "kind" },
      node ? el("a", { href: node.url }, say("hop." + kind)) : say("hop." + kind),
    ),
    el("p", {}, isolated(sentence)),
    // The sentence quotes the characters; the link leads to them.
    span
      ? el(
          "p",
          { class: "characters" },
          el("a", { href: span.url, title: span.text }, say("span.place", span.start, span.end)),
        )
      : null,
  );
}

// The text is held, and what is not held is only which part of it is meant.
function isHeld(verdict, reason) {
  return verdict === "NOT_HELD" && ["NOT_IN_ORIGINAL", "HELD_UNDER_ANOTHER_ID"].includes(reason);
}
