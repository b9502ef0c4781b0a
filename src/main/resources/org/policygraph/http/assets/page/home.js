// The front door: what this is, what to ask, and what is held.

import { ask } from "./api.js";
import { quotationBox } from "./check.js";
import { DOCUMENT_ROW, documentRow } from "./documents.js";
import { el, isolated } from "./dom.js";
import { nothingYet } from "./read.js";
import { elsewhere } from "./state.js";
import { searchBox } from "./suggest.js";
import { language, say } from "./words.js";

// What the examples are made of stands in the data: whoever follows one finds something.
const HOME = `query FrontDoor($lang: Locale) {
  documents(first: 8) { totalCount nodes { ...DocumentRow } }
  facets(dimensions: [TARGET_GROUP], groupBasis: [STATED, CURATED]) { values { label(lang: $lang) node { id } } }
  commitments(where: { basis: [STATED] }, first: 1) {
    nodes { printed measure { number heldIn document { identifier } clauses { text } } }
  }
} ${DOCUMENT_ROW}`;

export async function show() {
  const { documents, facets, commitments } = await ask(HOME, { lang: language() });
  if (documents.totalCount === 0) return nothingYet();
  return el(
    "div",
    { class: "home" },
    el("h1", {}, say("home.purpose")),
    searchBox(),
    examples(facets[0].values[0], commitments.nodes[0]),
    el("h2", {}, say("check.title")),
    el("p", {}, say("check.lead")),
    quotationBox(""),
    el("h2", {}, say("home.documents", documents.totalCount)),
    el("ul", { class: "plain-list" }, documents.nodes.map(documentRow)),
    documents.totalCount > documents.nodes.length &&
      el("p", {}, el("a", { href: elsewhere({ view: "documents" }) }, say("home.all"))),
    el("p", { class: "quiet" }, say("home.sure"), el("a", { href: document.body.dataset.prefix + "/about" }, say("nav.about"))),
  );
}

function examples(group, commitment) {
  const rows = [
    group && [say("home.ofGroup", group.label), { view: "find", group: group.node.id }],
    commitment && [say("home.ofNumber", commitment.printed), place(commitment.measure)],
    commitment && [say("home.ofQuote", quoted(commitment)), { view: "check", quote: quoted(commitment) }],
  ].filter(Boolean);
  return el(
    "ul",
    { class: "examples", "aria-label": say("home.examples") },
    rows.map(([words, where]) => el("li", {}, el("a", { href: elsewhere(where) }, isolated(words)))),
  );
}

function place({ number, heldIn, document }) {
  return { document: document.identifier, measure: number, heldIn };
}

// A whole clause: nothing is cut off from it.
function quoted({ printed, measure }) {
  return measure.clauses.find(({ text }) => text.includes(printed))?.text ?? measure.clauses[0].text;
}
