// What one measure rests on: its chain to the document, its links with their bases, its numbers, its markers
// and what is missing.

import { nameOf } from "./changes.js";
import { citeBox } from "./cite.js";
import { reading } from "./commitment.js";
import { el, isolated } from "./dom.js";
import {
  basisWord,
  chosenBases,
  decisionOf,
  evidenceOf,
  isInferred,
  linkTo,
  paragraphName,
  weaker,
  withBasis,
} from "./links.js";
import { changed, current, elsewhere } from "./state.js";
import { switches } from "./switches.js";
import { hops } from "./trace.js";
import { say } from "./words.js";

// Everything that stands on characters of the measure, with those characters: what the text marks, and the
// list shows.
function items(measure) {
  const linked = [...measure.audiences, ...measure.responsibilities].filter(isShown);
  return [
    ...linked.map((link) => ({
      id: link.id,
      kind: link.basis.toLowerCase(),
      spans: link.evidence.map(({ span }) => span),
    })),
    ...measure.commitments.filter(isShown).map((each) => ({
      id: each.id,
      kind: isInferred(each.basis) ? "implied" : "number",
      spans: spansOf(each),
    })),
    ...measure.conditions.map((each) => ({ id: each.id, kind: "number", spans: spansOf(each) })),
    ...measure.citations
      .filter(({ marker }) => marker)
      .map(({ id, span }) => ({ id, kind: "cited", spans: [span] })),
  ];
}

// What the address names is asked for by that, whatever its basis.
function isShown({ id, basis }) {
  return chosenBases().includes(basis) || current().get("item") === id;
}

function spansOf({ span, durationSpan, deadlineSpan, windowSpan, recurrenceSpan, unitSpan }) {
  return [span, durationSpan, deadlineSpan, windowSpan, recurrenceSpan, unitSpan].filter(Boolean);
}

export function marksOf(measure) {
  return items(measure).flatMap(({ id, kind, spans }, item) =>
    spans.map((span) => ({ id, kind, item, span })),
  );
}

export function chain(measure) {
  const places = new Map(items(measure).map(({ id }, place) => [id, place]));
  const item = (id, ...content) =>
    el(
      "li",
      { "data-item": places.get(id), class: id === current().get("item") ? "item opened" : "item" },
      content,
      opener(id),
    );
  return [
    el("h2", { id: "chosen", tabindex: "-1" }, say("measure.name", measure.number)),
    el(
      "p",
      { class: "quiet" },
      measure.theme && [isolated(measure.theme.name), " · "],
      measure.locator && [isolated(measure.locator), " · "],
      el("a", { href: measure.url }, say("measure.record")),
      " · ",
      el("a", { href: elsewhere({ view: "graph", node: measure.id }) }, say("measure.graph")),
      " · ",
      el("a", { href: changed({ measure: null, heldIn: null, item: null }) }, say("measure.close")),
    ),
    measure.introduction &&
      el(
        "p",
        { class: "characters" },
        say("measure.introduction"),
        el("a", { href: measure.introduction.url, class: "quoted" }, isolated(measure.introduction.text)),
      ),
    switches(),
    part("chain.hops", hops(measure.id)),
    part(
      "chain.numbers",
      list(measure.commitments.filter(isShown), (each) => item(each.id, reading(each)), "chain.noNumbers"),
    ),
    measure.conditions.length > 0 &&
      part(
        "chain.conditions",
        list(measure.conditions, (each) => item(each.id, reading(each)), "chain.noNumbers"),
      ),
    part(
      measure.heldIn === "ORIGINAL" ? "chain.place" : "chain.markers",
      list(measure.citations, (each) => item(each.id, marker(each))),
    ),
    links(
      "chain.groups",
      measure.audiences,
      measure.rejectedAudiences,
      ({ targetGroup }) => targetGroup,
      item,
      measure.heldIn,
    ),
    links(
      "chain.departments",
      measure.responsibilities,
      measure.rejectedResponsibilities,
      ({ department }) => department,
      item,
      measure.heldIn,
    ),
    absences(measure),
    citeBox(measure),
    related(measure),
  ];
}

function part(title, ...content) {
  return el("section", { class: "part" }, el("h3", {}, say(title)), content);
}

function list(values, row, none) {
  if (values.length === 0) return none ? el("p", { class: "quiet" }, say(none)) : null;
  return el("ul", { class: "items" }, values.map(row));
}

// What is stated, what is inferred and what a person rejected stand apart, each under its own word.
function links(title, all, rejected, target, item, heldIn) {
  const rows = (wanted) => all.filter((link) => isShown(link) && isInferred(link.basis) === wanted);
  const row = (link) =>
    item(link.id, linkTo(target(link), link.basis), roleOf(link), decisionOf(link), evidenceOf(link.evidence));
  const inferred = rows(true);
  return part(
    title,
    list(rows(false), row, "chain.noneStated." + heldIn),
    inferred.length === 0
      ? null
      : el("div", { class: "inferred" }, el("h4", {}, say("chain.inferred." + heldIn)), list(inferred, row)),
    notChosen(all.filter((link) => !isShown(link))),
    rejected.length === 0
      ? null
      : el("div", { class: "inferred" }, el("h4", {}, say("chain.rejected")), list(rejected, row)),
  );
}

// What is there on a basis that was not asked for is not passed over in silence.
function notChosen(links) {
  return [...Map.groupBy(links, ({ basis }) => basis)].map(([basis, those]) =>
    el(
      "p",
      { class: "quiet" },
      say("chain.notChosen", those.length, basisWord(basis)),
      " ",
      el("a", { href: withBasis(basis), "data-key": "with " + basis }, say("chain.show")),
    ),
  );
}

// What part the text gives to a body, and the note that says so.
function roleOf({ role, roleBasis, note, department }) {
  if (!department) return null;
  return [
    role && el("span", { class: "role" }, say("role." + role)),
    role && roleBasis !== "SAID" && el("span", { class: "quiet" }, say("role." + roleBasis)),
    !department.listed && el("span", { class: "quiet" }, say("department.unlisted")),
    note && el("p", { class: "characters" }, el("a", { href: note.url, class: "quoted" }, isolated(note.text))),
  ];
}

function marker({ marker: printed, url, paragraph, division, quoteSpan, fidelity }) {
  if (division) {
    return [
      el("a", { href: division.url }, isolated([division.label, division.heading].filter(Boolean).join("") || "—")),
      " ",
      el("a", { href: quoteSpan.url }, say("span.place", quoteSpan.start, quoteSpan.end)),
      el("p", { class: "quiet" }, isolated(fidelity.sentence)),
    ];
  }
  return [
    el("a", { href: url, class: "quoted" }, isolated(printed)),
    " ",
    el("a", { href: paragraph.url }, paragraphName(paragraph)),
    " ",
    paragraph.textHeld
      ? el("blockquote", { lang: "zh" }, isolated(paragraph.text))
      : el(
          "span",
          { class: "not-held" },
          paragraph.document.originalsElsewhere.length > 0
            ? paragraph.document.originalsElsewhere.map((other) => [
                say("read.originalElsewhere", other.identifier),
                el("a", { href: elsewhere({ document: other.identifier }) }, isolated(nameOf(other))),
              ])
            : paragraph.absences.map(({ reason }) => [
                reason === "NOT_IN_ORIGINAL" ? null : say("paragraph.notHeld"),
                say("absence." + reason),
              ]),
        ),
    paragraph.textHeld ? el("p", { class: "quiet" }, isolated(fidelity.sentence)) : null,
    paragraph.textHeld && paragraph.document.originals[0]?.titleDiffers
      ? el("p", {}, say("check.otherTitle", paragraph.document.originals[0].title))
      : null,
  ];
}

// Opens the chain of one ground below it; the address says which one is open.
function opener(id) {
  const isOpen = current().get("item") === id;
  return [
    el(
      "a",
      {
        class: "opener",
        href: changed({ item: isOpen ? null : id }),
        "aria-expanded": String(isOpen),
        "data-key": "item " + id,
      },
      say(isOpen ? "item.close" : "item.open"),
    ),
    isOpen ? hops(id) : null,
  ];
}

function absences({ absences: all }) {
  if (all.length === 0) return null;
  const row = ({ field, reason, span }) =>
    el(
      "li",
      {},
      say("field." + field),
      " ",
      el("span", { class: "quiet" }, say("absence." + reason)),
      span && [" ", el("a", { href: span.url, class: "quoted" }, isolated(span.text))],
    );
  return part("chain.absences", el("ul", { class: "plain-list" }, all.map(row)));
}

function related(measure) {
  const rows = measure.related.edges.map(({ node, reasons }) => ({
    node,
    reasons: reasons.map((reason) => ({ ...reason, basis: sharedOn(reason, measure, node) })),
  }));
  if (rows.length === 0) return null;
  return part("chain.related", el("ul", { class: "plain-list" }, rows.map(alike)));
}

// The basis on which two measures share a group or department: the weaker of the two; null for what is no link.
function sharedOn({ dimension, node }, ...measures) {
  if (!["TARGET_GROUP", "DEPARTMENT"].includes(dimension)) return null;
  const bases = measures.map(
    ({ audiences, responsibilities }) =>
      [...audiences, ...responsibilities].find(
        ({ targetGroup, department }) => (targetGroup ?? department).id === node.id,
      ).basis,
  );
  return weaker(...bases);
}

function alike({ node, reasons }) {
  const shown = reasons.filter(({ basis }) => basis === null || chosenBases().includes(basis));
  if (shown.length === 0) return null;
  const isOnlyInferred = shown.every(({ basis }) => basis !== null && isInferred(basis));
  return el(
    "li",
    { class: isOnlyInferred && "inferred" },
    el(
      "a",
      { href: elsewhere({ document: node.document.identifier, measure: node.number, heldIn: node.heldIn }) },
      node.number,
      " ",
      isolated((node.introduction?.text ?? "") + node.text),
    ),
    node.status === "REPEALED" && el("strong", {}, " ", say("documents.repealed")),
    el("p", { class: "quiet" }, say("related.because"), shown.map(shared)),
  );
}

function shared({ dimension, label, node, basis }) {
  const name = basis ? linkTo({ url: node.url, name: label }, basis) : isolated(label);
  const isHidden = basis !== null && isInferred(basis);
  return el(
    "span",
    { class: isHidden ? "reason inferred" : "reason" },
    say("dimension." + dimension),
    " ",
    name,
  );
}
