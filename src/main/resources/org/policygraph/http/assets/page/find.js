// Find: the measures that meet the address, why each is here, and how many there are of each kind.

import { ask } from "./api.js";
import { CHANGES, changesOf } from "./changes.js";
import { found } from "./digest.js";
import { el, isolated } from "./dom.js";
import { facets } from "./facets.js";
import { filter, words } from "./filter.js";
import { LINKS } from "./fragments.js";
import {
  basisWord,
  chosenBases,
  counted,
  evidenceOf,
  isInferred,
  linkTo,
  withBasis,
  withoutInferred,
} from "./links.js";
import { pages } from "./pages.js";
import { changed, current, elsewhere } from "./state.js";
import { switches } from "./switches.js";
import { concept, offers } from "./understand.js";
import { language, say } from "./words.js";

const PAGE = 20;

const isWide = matchMedia("(min-width: 56.01rem)");

const HIT = `fragment Hit on Measure {
  number heldIn span { ...Span } theme { name(lang: $lang) } document { identifier title ...ChangeParts }
} ${CHANGES}`;
const SEARCH = `query SearchMeasures($text: String!, $after: String, $where: MeasureFilter, $lang: Locale) {
  search(text: $text, where: $where, first: ${PAGE}, after: $after) {
    totalCount totalsByBasis { basis count } matching pageInfo { hasNextPage endCursor }
    edges { node { ...Hit } highlights { ...Span } }
  }
} ${HIT} fragment Span on TextSpan { start end text }`;
const FILTER = `query FilterMeasures($where: MeasureFilter, $after: String, $lang: Locale) {
  measures(where: $where, first: ${PAGE}, after: $after) {
    totalCount totalsByBasis { basis count } pageInfo { hasNextPage endCursor }
    edges {
      basis
      node { ...Hit }
      matches {
        basis span { ...Span }
        audience { ...AudienceParts } responsibility { ...ResponsibilityParts }
        groupPath { name(lang: $lang) } departmentPath { name(lang: $lang) }
      }
    }
  }
} ${HIT} ${LINKS}`;

const NAMES = `query NamesOfConditions($ids: [ID!]!, $lang: Locale) {
  nodes(ids: $ids) {
    id
    ... on Theme { name(lang: $lang) }
    ... on TargetGroup { name(lang: $lang) }
    ... on Department { name(lang: $lang) }
  }
}`;

export async function show() {
  const found = ranked() ? searched() : filtered();
  const chosen = ["group", "department"].flatMap((name) => current().getAll(name));
  const [hits, counts, asked, told] = await Promise.all([
    found,
    facets(found),
    conditions(),
    Promise.all(chosen.map(concept)),
  ]);
  const text = (current().get("q") ?? "").trim();
  const meant = text === "" ? null : await offers(text, hits.totalCount > 0 && hits.matching !== "RELAXED");
  return el(
    "div",
    { class: "finding" },
    el(
      "section",
      { class: "hits" },
      el("h1", {}, say("find.title")),
      asked,
      told,
      meant,
      summary(hits),
      hits.rows.map(hit),
      pages(hits.pageInfo),
    ),
    el(
      "aside",
      { class: "facets", "aria-label": say("find.facets") },
      // On a small screen they stand above the list, folded.
      el("details", { open: isWide.matches }, el("summary", {}, say("find.facets")), switches(), counts),
    ),
  );
}

// Words alone are answered best first; with a filter beside them every condition is asked of the same list,
// in document order, so that each hit can say by which link it is here.
function ranked() {
  return words().length > 0 && !asksForLinks();
}

function asksForLinks() {
  return ["group", "department"].some((name) => current().has(name));
}

async function searched() {
  const after = current().get("after");
  const { search } = await ask(SEARCH, {
    text: words().join(" "),
    after,
    where: filter({ withWords: false }),
    lang: language(),
  });
  const rows = search.edges.map(({ node, highlights }) => ({ node, basis: null, spans: highlights, links: [] }));
  return { ...search, rows };
}

async function filtered() {
  const after = current().get("after");
  const { measures } = await ask(FILTER, { where: filter({ withWords: true }), after, lang: language() });
  const rows = measures.edges.map(({ node, basis, matches }) => ({
    node,
    basis,
    spans: matches
      .flatMap(({ span, audience, responsibility }) => [
        span,
        ...((audience ?? responsibility)?.evidence ?? []).map((each) => each.span),
      ])
      .filter(Boolean),
    links: matches.filter(({ audience, responsibility }) => audience ?? responsibility),
  }));
  return { ...measures, rows };
}

function summary({ totalCount, totalsByBasis, matching }) {
  const isCut = withoutInferred(totalsByBasis).length < totalsByBasis.length;
  return [
    el(
      "p",
      { role: "status", class: "summary" },
      totalCount === 0 ? nothing() : [say("find.count"), counted(totalsByBasis)],
      matching === "RELAXED" && totalCount > 0 ? say("find.relaxed") : null,
    ),
    isCut ? el("p", { class: "paper-only" }, say("find.paper")) : null,
  ];
}

// What is not found on these bases may be there on another: a question, and no proof.
function nothing() {
  const offer = current().has("department") && !chosenBases().includes("REMIT");
  return [
    asksForLinks() ? say("find.noneOn", chosenBases().map(basisWord).join(say("list.comma"))) : null,
    say("find.nothing"),
    " ",
    offer
      ? el("a", { href: withBasis("REMIT") }, say("find.withRemit"))
      : el("a", { href: elsewhere({ view: "find" }) }, say("find.again")),
  ];
}

// What was asked for, each with a way to take it back.
async function conditions() {
  const names = await namesOf(["theme", "group", "department"].flatMap((name) => current().getAll(name)));
  const shown = (name, value) => (name === "number" ? "" : (names.get(value) ?? value));
  const without = (name, value) =>
    changed({
      [name]: current()
        .getAll(name)
        .filter((each) => each !== value),
      after: null,
    });
  const chips = ["q", "document", "theme", "group", "department", "paragraph", "number"].flatMap((name) =>
    current()
      .getAll(name)
      .map((value) =>
        el(
          "li",
          {},
          say("filter." + name),
          " ",
          isolated(shown(name, value)),
          " ",
          el(
            "a",
            { href: without(name, value), "aria-label": say("filter.remove", shown(name, value)) },
            "×",
          ),
        ),
      ),
  );
  return chips.length === 0 ? null : el("ul", { class: "chips" }, chips);
}

async function namesOf(ids) {
  if (ids.length === 0) return new Map();
  const { nodes } = await ask(NAMES, { ids, lang: language() });
  return new Map(nodes.filter(Boolean).map(({ id, name }) => [id, name]));
}

function hit({ node, basis, spans, links }) {
  return el(
    "article",
    // What would not be here without an inference is no more to be printed as found than the link is.
    { class: "hit" + (basis !== null && isInferred(basis) ? " inferred" : "") },
    el(
      "h2",
      {},
      el(
        "a",
        { href: elsewhere({ document: node.document.identifier, measure: node.number, heldIn: node.heldIn }) },
        el("span", { class: "number-of" }, node.number),
        " ",
        el("bdi", { lang: "zh" }, found(node.span, spans)),
      ),
    ),
    el("p", { class: "quiet" }, node.heldIn === "DIGEST" && [el("strong", { class: "of-digest" }, say("held.digest")), " "], node.theme && [isolated(node.theme.name), " · "], isolated(node.document.title), changesOf(node.document).flat().map((change) => [" ", change])),
    links.length === 0 ? null : el("ul", { class: "why", "aria-label": say("find.why") }, links.map(reason)),
  );
}

function reason({ basis, audience, responsibility, groupPath, departmentPath }) {
  const path = [...groupPath, ...departmentPath].slice(0, -1);
  const link = audience ?? responsibility;
  return el(
    "li",
    { class: isInferred(basis) && "inferred" },
    path.map(({ name }) => [isolated(name), " › "]),
    linkTo(audience ? audience.targetGroup : responsibility.department, basis),
    evidenceOf(link.evidence),
  );
}
