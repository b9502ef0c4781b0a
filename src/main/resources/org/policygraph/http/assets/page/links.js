// The one place where a link from a measure to a group or a department becomes something to see, to copy or
// to print. A link cannot be rendered without its basis. What is inferred has the class by which the style
// sheet keeps it off paper and out of copies unless the reader asks for it.

import { el, isolated } from "./dom.js";
import { say } from "./words.js";
import { current } from "./state.js";

export const BASES = ["STATED", "IMPLIED", "REMIT", "CURATED"];
const INFERRED = ["IMPLIED", "REMIT"];

// A person decided that there is no link: it can be shown, and is never chosen, counted or marked in the text.
const REJECTED = "REJECTED";

// What a count or a filter uses unless the reader chooses: the same as the API, nothing inferred from a
// remit.
const COUNTED = ["STATED", "IMPLIED", "CURATED"];

export function isInferred(basis) {
  return INFERRED.includes(checked(basis));
}

function checked(basis) {
  if (basis !== REJECTED && !BASES.includes(basis)) throw new Error("a link without a basis cannot be shown: " + basis);
  return basis;
}

// The bases that the reader has switched on; those that this view begins with where nothing was switched. There
// is always one, since a link that rests on nothing is not there to be asked for.
export function chosenBases(unlessChosen = COUNTED) {
  const switched = (current().get("basis") ?? "").split(",");
  const chosen = BASES.filter((basis) => switched.includes(basis));
  return chosen.length === 0 ? unlessChosen : chosen;
}

// The variables for counts, which are asked for twice: on all chosen bases, and on those without an inference.
export function countedBases() {
  const bases = chosenBases();
  const plain = bases.filter((basis) => !isInferred(basis));
  return { bases, plain, hasPlain: plain.length > 0 };
}

export function basisWord(basis) {
  return say("basis." + checked(basis));
}

export function basisBadge(basis) {
  return el("span", { class: "basis " + checked(basis).toLowerCase() }, say("basis.badge", basisWord(basis)));
}

// A group or department with the word for its basis.
export function linkTo(target, basis) {
  return el(
    "span",
    {
      class: "link " + checked(basis).toLowerCase() + (isInferred(basis) || basis === REJECTED ? " inferred" : ""),
      "data-basis": basis,
    },
    el("a", { href: target.url }, isolated(target.name)),
    basisBadge(basis),
  );
}

// The basis of two links taken together: the one that says less.
export function weaker(one, other) {
  const order = ["CURATED", "STATED", "IMPLIED", "REMIT"];
  return order[Math.max(order.indexOf(checked(one)), order.indexOf(checked(other)))];
}

// What a link rests on: the characters with the entries of the vocabulary, and the rule, said once for all of
// them.
export function evidenceOf(evidence) {
  if (evidence.length === 0) return null;
  const byRule = Map.groupBy(
    evidence,
    ({ rule, source }) =>
      say("evidence.rule", rule) + (inWords(source) ? say("evidence.source", source) : ""),
  );
  return el(
    "ul",
    { class: "evidence" },
    [...byRule].map(([grounds, those]) =>
      el(
        "li",
        {},
        those.map(({ span, term }) => [
          el("a", { href: span.url, class: "quoted" }, isolated(span.text)),
          term === span.text ? null : el("span", { class: "quiet" }, say("evidence.entry", term)),
          " ",
        ]),
        el("span", { class: "quiet" }, grounds),
      ),
    ),
  );
}

// What a person decided on a link, and what rules had found before; nothing where nobody did.
export function decisionOf({ curation, foundBasis }) {
  if (!curation) return null;
  const { url, decision, reason, reference, author, decidedAt } = curation;
  const isAddress = /^https?:/i.test(reference);
  return el(
    "p",
    { class: "decision" },
    el("a", { href: url }, say("decision." + decision, decidedAt.slice(0, 10))),
    " ",
    isolated(author),
    say("decision.reason"),
    isolated(reason),
    say("decision.reference"),
    isAddress ? el("a", { href: reference, rel: "nofollow noopener" }, isolated(reference)) : isolated(reference),
    el(
      "span",
      { class: "quiet" },
      foundBasis ? say("decision.found", basisWord(foundBasis)) : say("decision.notFound"),
    ),
  );
}

// How many measures: those on a stated or curated basis, then those that are there by inference alone.
export function counted(plain, all) {
  if (all < plain) throw new Error("more on some bases than on all: " + plain + ", " + all);
  const inferred = all - plain;
  return [
    plain > 0 || inferred === 0 ? el("span", { class: "plain" }, String(plain)) : null,
    inferred > 0
      ? el(
          "span",
          { class: "inferred" },
          (plain > 0 ? "+" : "") + inferred,
          el("span", { class: "basis" }, say("inferred.short")),
        )
      : null,
  ];
}

// An entry that comes from the record of the group itself needs no second mention of it.
function inWords(source) {
  return source && !/^https?:/.test(source);
}

// A paragraph with what is known of it: that marker n is paragraph n may be no more than an assumption.
export function paragraphName({ number, alignment }) {
  return say("paragraph.name", number, say("alignment." + alignment));
}

// Whether the reader asked for inferences in print and in copies; the style sheet reads it from the box with
// this mark.
export function inferredMayLeave() {
  return current().has("paper");
}

export const PAPER_BOX = "may-leave";
