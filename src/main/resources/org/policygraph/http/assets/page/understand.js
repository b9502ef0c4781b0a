// What words typed into the search box stand for, beside what stands in the text: a group or body by any of its
// names, a number of a measure, a marker, a document by number or title, a year.

import { ask, background } from "./api.js";
import { el, isolated } from "./dom.js";
import { changed, elsewhere } from "./state.js";
import { language, say } from "./words.js";

const MEANT = `query WhatIsMeant($names: [String!]!, $from: String, $to: String, $year: Boolean!) {
  groups: join(names: $names, type: TARGET_GROUP) { nodes { id } suggestions { name kind node { id } } }
  bodies: join(names: $names, type: DEPARTMENT) { matchedBy nodes { id } suggestions { name kind node { id } } }
  measures: join(names: $names, type: MEASURE) { nodes { ... on Measure { number heldIn document { identifier title } } } }
  titled: join(names: $names, type: DOCUMENT) { nodes { ... on PolicyDocument { identifier title } } }
  dated: documents(where: { dateFrom: $from, dateTo: $to }, first: 5) @include(if: $year) { totalCount nodes { identifier title } }
}`;

const NUMBERED = `query Numbered($number: [String!]!) {
  documents(where: { number: $number }, first: 5) { nodes { identifier title } }
}`;

const NUMBER = /(?:19|20)\d{2}.*号$/;
const MARKER = /^[\[［〔【]\s*(\d{1,4})\s*[\]］〕】]$/;
const YEAR = /^((?:19|20)\d{2})\s*年?$/;

// The addresses of what is meant, each with the words for what it is; the surest first.
export async function meant(text) {
  const marker = MARKER.exec(text);
  if (marker) {
    return { places: [[say("meant.marker", marker[1]), elsewhere({ view: "find", paragraph: marker[1] })]], near: [] };
  }
  const [, year] = YEAR.exec(text) ?? [];
  const found = await background(MEANT, { names: [text], from: year, to: year, year: Boolean(year) });
  const [groups, bodies, measures, titled] = ["groups", "bodies", "measures", "titled"].map((each) => found[each][0]);
  const documents = new Map(
    [...titled.nodes, ...(await numbered(text)), ...(found.dated?.nodes ?? [])].map((each) => [each.identifier, each]),
  );
  const places = [
    ...groups.nodes.map(({ id }) => [say("meant.group"), elsewhere({ view: "find", group: id })]),
    ...bodies.nodes.map(({ id }) => [say("meant.body"), elsewhere({ view: "find", department: id })]),
    ...measures.nodes.map(({ number, heldIn, document }) => [
      say("measure.name", number) + " · " + document.title,
      elsewhere({ document: document.identifier, measure: number, heldIn }),
    ]),
    ...[...documents.values()].map(({ identifier, title }) => [title, elsewhere({ document: identifier })]),
  ];
  const near = [
    ...groups.suggestions.map(({ name, node }) => [name, elsewhere({ view: "find", group: node.id })]),
    ...bodies.suggestions.map(({ name, node }) => [name, elsewhere({ view: "find", department: node.id })]),
  ];
  return { places, near, isYear: Boolean(year) };
}

// A number that no document here has is an error of the API, and here no more than nothing.
async function numbered(text) {
  if (!NUMBER.test(text)) return [];
  const found = await background(NUMBERED, { number: [text] }).catch(() => null);
  return found?.documents.nodes ?? [];
}

// Where Enter leads: to the one thing that is meant, else to a list of what holds the words.
export async function whereTo(text) {
  const list = elsewhere({ view: "find", q: text });
  try {
    const { places, isYear } = await meant(text);
    return places.length === 1 && !isYear ? places[0][1] : list;
  } catch {
    return list;
  }
}

// Beside the measures that hold some words: what else the words may mean, and what is like them.
export async function offers(text, hasHits) {
  const { places, near } = await meant(text);
  const single = text.split(/\s+/).filter(Boolean);
  const looser = hasHits || single.length < 2 ? [] : single.map((each) => [each, elsewhere({ view: "find", q: each })]);
  const lists = [
    ["meant.title", places],
    ["meant.near", hasHits ? [] : near],
    ["meant.looser", looser],
    ["meant.all", hasHits || places.length > 0 ? [] : [[say("nav.coverage"), elsewhere({ view: "coverage" })], [say("nav.documents"), elsewhere({ view: "documents" })]]],
  ];
  return lists
    .filter(([, links]) => links.length > 0)
    .map(([title, links]) =>
      el(
        "p",
        { class: "meant" },
        say(title),
        links.map(([words, href], at) => [at === 0 ? "" : say("list.comma"), el("a", { href }, isolated(words))]),
      ),
    );
}

const CONCEPT = `query Concept($id: ID!, $lang: Locale) {
  node(id: $id) {
    ... on TargetGroup {
      name(lang: $lang) scopeNote(lang: $lang)
      broader { ...Beside } narrower { ...Beside } related { ...Beside } relatedOf { ...Beside }
    }
    ... on Department {
      name(lang: $lang) altNames formerNames { name(lang: $lang) until note(lang: $lang) }
      parent { id name(lang: $lang) } subordinates { id name(lang: $lang) }
    }
  }
}
fragment Beside on TargetGroup { id name(lang: $lang) scopeNote(lang: $lang) }`;

// What a chosen group or body is, where it ends, and what is above, below and beside it.
export async function concept(id) {
  const { node } = await ask(CONCEPT, { id, lang: language() });
  if (!node?.name) return null;
  return el(
    "section",
    { class: "concept" },
    el("h2", {}, isolated(node.name)),
    node.scopeNote && el("p", {}, isolated(node.scopeNote)),
    node.altNames?.length > 0 && el("p", { class: "quiet" }, say("concept.alsoCalled"), node.altNames.join(say("list.comma"))),
    (node.formerNames ?? []).map(({ name, until, note }) =>
      el("p", { class: "quiet" }, say("concept.former", name, until), note && isolated(note)),
    ),
    beside("concept.broader", node.broader, "group"),
    beside("concept.narrower", node.narrower, "group"),
    beside("concept.related", unique([...(node.related ?? []), ...(node.relatedOf ?? [])]), "group"),
    beside("concept.parent", node.parent && [node.parent], "department"),
    beside("concept.subordinates", node.subordinates, "department"),
    el("p", {}, el("a", { href: elsewhere({ view: "graph", node: id }) }, say("measure.graph"))),
  );
}

function unique(concepts) {
  return [...new Map(concepts.map((each) => [each.id, each])).values()];
}

// More are on the page of the record.
const MOST = 12;

function beside(title, concepts, parameter) {
  if (!concepts || concepts.length === 0) return null;
  return el(
    "p",
    {},
    el("span", { class: "quiet" }, say(title)),
    concepts.slice(0, MOST).map(({ id, name, scopeNote }, at) => [
      at === 0 ? "" : say("list.comma"),
      el("a", { href: changed({ [parameter]: id, after: null }) }, isolated(name)),
      title === "concept.related" && scopeNote ? el("span", { class: "quiet" }, say("concept.note", scopeNote)) : "",
    ]),
    concepts.length > MOST && el("span", { class: "quiet" }, say("list.comma") + say("facet.more", concepts.length - MOST)),
  );
}
