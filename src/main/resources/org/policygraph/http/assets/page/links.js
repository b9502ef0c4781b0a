// The one place where a link from a measure to a group or a department becomes something to see, to copy or
// to print. A link cannot be rendered without its basis. What is inferred has the class by which the style
// sheet keeps it off paper and out of copies unless the reader asks for it.

import { el, isolated } from "./dom.js";
import { say } from "./words.js";
import { changed, current } from "./state.js";

export const BASES = ["STATED", "IMPLIED", "REMIT", "CURATED"];
const INFERRED = ["IMPLIED", "REMIT"];

// A person decided that there is no link: it can be shown, and is never chosen, counted or marked in the text.
const REJECTED = "REJECTED";

// What every view uses unless the reader chooses. The server says so, as its API does: nothing inferred from a
// remit.
const COUNTED = document.body.dataset.bases.split(" ");

export function isInferred(basis) {
  return INFERRED.includes(checked(basis));
}

function checked(basis) {
  if (basis !== REJECTED && !BASES.includes(basis)) throw new Error("a link without a basis cannot be shown: " + basis);
  return basis;
}

// The bases that the reader has switched on, the same in all views. There is always one, since a link that rests
// on nothing is not there to be asked for.
export function chosenBases() {
  const switched = (current().get("basis") ?? "").split(",");
  const chosen = BASES.filter((basis) => switched.includes(basis));
  return chosen.length === 0 ? COUNTED : chosen;
}

// The address of this view with one more basis.
export function withBasis(basis) {
  return changed({ basis: BASES.filter((each) => each === basis || chosenBases().includes(each)).join(",") });
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

// How many measures, each number with the word for its basis: what counts by no link is what the text lists. A
// number that is inferred alone stays off paper and out of copies, as the links do.
export function counted(byBasis) {
  return byBasis.map(({ basis, count }, at) => {
    const isApart = basis !== null && (isInferred(basis) || basis === REJECTED);
    return [
      at === 0 ? null : " ",
      el(
        "span",
        { class: isApart ? "inferred" : "plain", "data-basis": basis ?? "LISTED" },
        at === 0 ? null : "+ ",
        say("count.one", count),
        el("span", { class: "basis" }, basis === null ? say("count.listed") : basisWord(basis)),
      ),
    ];
  });
}

// The same as text, for titles, tables and the ear.
export function countedInWords(byBasis) {
  const word = (basis) => (basis === null ? say("count.listed") : basisWord(basis));
  return byBasis.map(({ basis, count }) => say("count.one", count) + word(basis)).join(" + ");
}

// What is left of a number where inferences do not count.
export function withoutInferred(byBasis) {
  return byBasis.filter(({ basis }) => basis === null || !isInferred(basis));
}

export function sum(byBasis) {
  return byBasis.reduce((all, { count }) => all + count, 0);
}

// An entry that comes from the record of the group itself needs no second mention of it.
function inWords(source) {
  return source && !/^https?:/.test(source);
}

// What a marker stands for, with how that is known: it may be no more than proposed.
export function paragraphName({ number, alignment }) {
  return say("paragraph.name", number, say("alignment." + alignment));
}

// Whether the reader asked for inferences in print and in copies; the style sheet reads it from the box with
// this mark.
export function inferredMayLeave() {
  return current().has("paper");
}

export const PAPER_BOX = "may-leave";
