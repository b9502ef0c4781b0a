// Read and trace: the text as held on the left, an official one beside the tree of its divisions, and on the
// right what the chosen measure rests on.

import { ask } from "./api.js";
import { chain, marksOf } from "./chain.js";
import { CHANGES, changesOf, nameOf } from "./changes.js";
import { HeldText } from "./digest.js";
import { button, content, el, isolated } from "./dom.js";
import { COMMITMENT, LINKS } from "./fragments.js";
import { pages } from "./pages.js";
import { changed, current, elsewhere, go } from "./state.js";
import { tree } from "./tree.js";
import { language, say } from "./words.js";

const MOST_MEASURES = 100;

const DOCUMENT = `
fragment DocumentParts on PolicyDocument {
  id url identifier title number signedOn publishedOn heldIn
  ...ChangeParts originalsElsewhere { identifier title number }
  digests { id url title statedSource statedAsPrinted text }
  originals { id url text }
  divisions(first: 1000) {
    nodes { path level label heading parent { path } span { start end } headingSpan { start end } notes { start end } }
  }
  themes(first: 100) { nodes { span { start end } } }
  measures(first: ${MOST_MEASURES}, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { number heldIn span { id start end } citations { id url marker span { start end } } }
  }
} ${CHANGES}`;
const FIRST = `query FirstDocument($after: String) {
  documents(first: 1) { totalCount nodes { ...DocumentParts } }
} ${DOCUMENT}`;
const NAMED = `query OneDocument($document: ID!, $after: String) {
  documents(first: 1) { totalCount }
  document(id: $document) { ...DocumentParts }
} ${DOCUMENT}`;

const MEASURE = `query MeasureWithItsGrounds($document: ID!, $number: String!, $heldIn: HeldIn, $lang: Locale) {
  measure(document: $document, number: $number, heldIn: $heldIn) {
    id url number heldIn locator(lang: $lang) introduction { url text } text span { ...Span } theme { name(lang: $lang) } division { url label heading }
    audiences { ...AudienceParts }
    responsibilities { ...ResponsibilityParts }
    rejectedAudiences: audiences(basis: [REJECTED]) { ...AudienceParts }
    rejectedResponsibilities: responsibilities(basis: [REJECTED]) { ...ResponsibilityParts }
    commitments { ...CommitmentParts }
    conditions { ...CommitmentParts }
    citations {
      id url marker span { ...Span } quoteSpan { ...Span } division { url label heading } fidelity { sentence(lang: $lang) }
      paragraph {
        url number textHeld text alignment absences { reason }
        document { originals { title titleDiffers } originalsElsewhere { identifier title number } }
      }
    }
    absences { field reason span { ...Span } }
    related(first: 5) {
      edges {
        reasons { dimension label(lang: $lang) node { id url } }
        node {
          number heldIn introduction { text } text status document { identifier }
          audiences { basis targetGroup { id } } responsibilities { basis department { id } }
        }
      }
    }
  }
} ${LINKS} ${COMMITMENT}`;

let shown = { key: null, parts: null };

export async function show() {
  const document = current().get("document");
  const after = current().get("after");
  const data = await (document ? ask(NAMED, { document, after }) : ask(FIRST, { after }));
  const found = document ? data.document : data.documents.nodes[0];
  if (!found) return data.documents.totalCount > 0 ? unknown() : nothingYet();
  const number = current().get("measure");
  const measure = number ? await chosen(found, number) : null;
  if (current().get("measure") !== number) return shown.parts;
  // Links of the text keep what lasts, so a text is shown again only while that stays.
  const key = found.id + elsewhere({ after });
  if (shown.key !== key) shown = { key, ...opened(found, data.documents.totalCount) };
  choose(number, measure);
  return shown.parts;
}

function unknown() {
  return el("p", { class: "empty" }, say("read.unknown"));
}

// A server that was just set up: whoever runs it is told how the first document comes in.
export function nothingYet() {
  const ingest = `mutation { ingestDocument(input: {document: "some-document", content: "…"}) { changed } }`;
  return el(
    "section",
    { class: "empty" },
    el("h1", {}, say("read.nothing")),
    el("p", {}, say("read.first")),
    el("pre", {}, el("code", {}, ingest)),
    el("p", {}, el("a", { href: document.body.dataset.prefix + "/graphiql" }, "GraphiQL")),
  );
}

// The chosen measure, and the ground that is open, come into sight, the least way.
export function arrived() {
  for (const wanted of [".measure.chosen", ".item.opened"]) {
    shown.view?.querySelector(wanted)?.scrollIntoView({ block: "nearest" });
  }
}

async function chosen(document, number) {
  const { measure } = await ask(MEASURE, {
    document: document.id,
    number,
    heldIn: current().get("heldIn"),
    lang: language(),
  });
  return measure;
}

function opened(document, documentCount) {
  const { nodes, pageInfo, totalCount } = document.measures;
  const texts = [...document.originals, ...document.digests];
  const held = texts.find(({ id }) => nodes[0]?.span.id.startsWith(id + "#")) ?? texts[0];
  const isOriginal = document.originals.includes(held);
  const divisions = isOriginal ? document.divisions.nodes : [];
  const digest = new HeldText(held.text);
  const isFirst = !current().has("after");
  const start = isFirst ? 0 : nodes[0].span.start;
  const end = pageInfo.hasNextPage ? lastCharacter(nodes) : digest.length;
  const text = el(
    "div",
    { class: "digest", lang: "zh", onmouseover: lightItems, onmouseout: lightNothing, onkeydown: walk },
    digest.blocks({ themes: isOriginal ? [] : document.themes.nodes, divisions }, nodes, start, end),
  );
  const side = el("section", { class: "side" });
  const status = el("p", { class: "unseen", role: "status" });
  const view = el(
    "div",
    { class: isOriginal ? "reading official" : "reading" },
    isOriginal && tree(divisions),
    el(
      "section",
      { class: "text", "aria-labelledby": "document-title" },
      el("h1", { id: "document-title", lang: "zh" }, isolated(document.title)),
      heldNote(document, held, isOriginal, documentCount),
      text,
      pages(pageInfo, say(isOriginal ? "read.partOfOriginal" : "read.part", nodes.length, totalCount)),
    ),
    side,
    status,
  );
  side.addEventListener("mouseover", lightMarks);
  side.addEventListener("focusin", lightMarks);
  side.addEventListener("mouseout", lightNothing);
  return { view, parts: [isOriginal ? null : band(), view], digest, side, status };
}

function lastCharacter(measures) {
  return Math.max(
    ...measures.flatMap(({ span, citations }) => [span.end, ...citations.map((each) => each.span.end)]),
  );
}

// Nobody reads far before knowing whose words these are.
function band() {
  return el("p", { class: "band", role: "note" }, el("strong", {}, say("held.band")), " ", say("read.band"));
}

function heldNote(document, held, isOriginal, documentCount) {
  return el(
    "p",
    { class: "quiet" },
    el("span", { class: "held-note" }, isOriginal
      ? say("read.heldOriginal", document.number ?? say("read.noSource"), document.signedOn ?? document.publishedOn ?? "—")
      : say("read.held", held.statedSource ?? say("read.noSource"), held.statedAsPrinted ?? "—")),
    changesOf(document).flat().map((change) => [" ", change]),
    document.originalsElsewhere.map((other) => [
      " ",
      say("read.originalElsewhere", other.identifier),
      el("a", { href: elsewhere({ document: other.identifier }) }, isolated(nameOf(other))),
    ]),
    " ",
    el("a", { href: held.url }, say("read.record")),
    isOriginal &&
      document.digests.map(({ url }) => [" · ", el("a", { href: url }, say("read.alsoDigest"))]),
    documentCount > 1
      ? [" · ", el("a", { href: elsewhere({ view: "documents" }) }, say("read.other", documentCount))]
      : null,
  );
}

function choose(number, measure) {
  shown.view.classList.toggle("has-chosen", Boolean(measure));
  // Both texts of a document may have the number: the one that is shown does not bear out the other's measure.
  const isOfOther = measure?.heldIn === "DIGEST" && shown.view.matches(".official");
  const marks = measure && !isOfOther ? marksOf(measure) : [];
  shown.digest.choose(isOfOther ? null : number, marks);
  shown.view.querySelector(".held-note").hidden = isOfOther;
  // Told in a word: to have the whole side read aloud would be too much.
  shown.status.textContent = measure ? say("measure.name", measure.number) : "";
  shown.side.replaceChildren(...content(
      measure
        ? [isOfOther && el("p", { class: "problem" }, say("read.ofDigest")), ...chain(measure)]
        : [invitation()],
    ));
}

function invitation() {
  return el(
    "div",
    { class: "invitation" },
    el("h2", {}, say("read.choose")),
    el("p", {}, say("read.how")),
    el("p", {}, say(shown.view.matches(".official") ? "read.stated" : "read.paraphrase")),
    button(say("read.begin"), () =>
      go(changed({ measure: shown.view.querySelector(".measure").dataset.number, heldIn: null })),
    ),
  );
}

// ---- Text and grounds light each other up ------------------------------------------------------------------------

function lightItems(event) {
  light(event.target.closest("[data-items]")?.dataset.items ?? "");
}

function lightMarks(event) {
  light(event.target.closest("[data-item]")?.dataset.item ?? "");
}

function lightNothing() {
  light("");
}

function light(items) {
  const wanted = items.split(" ").filter(Boolean);
  for (const mark of shown.view.querySelectorAll("[data-items]")) {
    mark.classList.toggle(
      "lit",
      mark.dataset.items.split(" ").some((each) => wanted.includes(each)),
    );
  }
  for (const item of shown.view.querySelectorAll("[data-item]")) {
    item.classList.toggle("lit", wanted.includes(item.dataset.item));
  }
}

// Arrow keys walk from measure to measure, as in a list.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches(".wording")) return;
  const all = [...event.currentTarget.querySelectorAll(".wording")];
  all[all.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
