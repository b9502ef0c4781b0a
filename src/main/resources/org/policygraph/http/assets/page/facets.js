// How many of the measures found have each theme, group, department, paragraph; how many state a number.

import { ask } from "./api.js";
import { el, isolated } from "./dom.js";
import { filter, numbered } from "./filter.js";
import { chosenBases, counted, paragraphName, withBasis } from "./links.js";
import { changed, current, toggled } from "./state.js";
import { language, say } from "./words.js";

const FACETS = `query Facets(
  $where: MeasureFilter, $numbered: MeasureFilter, $dimensions: [Dimension!]!, $bases: [Basis!], $lang: Locale
) {
  facets(where: $where, dimensions: $dimensions, groupBasis: $bases, departmentBasis: $bases) {
    dimension total totalsByBasis { basis count } unknown
    values {
      label(lang: $lang) rolledUp rolledUpByBasis { basis count }
      node {
        id
        ... on TargetGroup { broader { id } }
        ... on PolicyDocument { identifier }
        ... on SourceParagraph { number alignment }
      }
    }
  }
  numbered: measures(where: $numbered, first: 1) { totalsByBasis { basis count } }
}`;

const PARAMETER = {
  THEME: "theme",
  TARGET_GROUP: "group",
  DEPARTMENT: "department",
  PARAGRAPH: "paragraph",
  DOCUMENT: "document",
};

// Values shown at once; the rest opens.
const SHOWN = 8;

// `found` is how many measures the list beside the counts has. It may be answered more loosely than counts
// are: by traditional forms, or by most of the words.
export async function facets(found) {
  const where = filter({ withWords: true });
  const dimensions = await inScope();
  const { facets: all, numbered: having } = await ask(FACETS, {
    where,
    numbered: { and: [...(where?.and ?? []), numbered] },
    dimensions,
    bases: chosenBases(),
    lang: language(),
  });
  const { total, totalsByBasis } = all[0];
  return [
    total === (await found).totalCount
      ? null
      : el("p", { class: "quiet" }, say("facet.otherTotal"), counted(totalsByBasis)),
    group("facet.NUMBER", [row("number", "1", say("facet.hasNumber"), having.totalsByBasis)]),
    all.map(facetOf),
  ];
}

// Themes and paragraphs belong to a document: with many documents there are too many of them to choose from.
async function inScope() {
  const { documents } = await ask("query HowManyDocuments { documents(first: 1) { totalCount } }");
  const own = current().has("document") || documents.totalCount === 1 ? ["THEME", "PARAGRAPH"] : ["DOCUMENT"];
  return ["TARGET_GROUP", "DEPARTMENT", ...own];
}

function facetOf({ dimension, unknown, values }) {
  const rows = tree(values).map(({ value, depth }) =>
    row(
      PARAMETER[dimension],
      parameterOf(dimension, value),
      labelOf(dimension, value),
      value.rolledUpByBasis,
      depth,
    ),
  );
  return group("dimension." + dimension, rows, hint(dimension, unknown));
}

// Whoever counts what is named must know how many measures name nothing.
function hint(dimension, unknown) {
  if (unknown === 0) return null;
  const isRemitOff = dimension === "DEPARTMENT" && !chosenBases().includes("REMIT");
  return el(
    "p",
    { class: "quiet" },
    say("facet.unknown", unknown),
    isRemitOff ? el("a", { href: withBasis("REMIT") }, say("coverage.withRemit")) : null,
  );
}

function labelOf(dimension, { node, label }) {
  return dimension === "PARAGRAPH" ? paragraphName(node) : label;
}

function parameterOf(dimension, { node }) {
  if (dimension === "PARAGRAPH") return String(node.number);
  return dimension === "DOCUMENT" ? node.identifier : node.id;
}

// Narrower groups stand below the broader one, most measures first.
function tree(values) {
  const ids = new Set(values.map(({ node }) => node.id));
  const above = ({ node }) => node.broader?.find(({ id }) => ids.has(id))?.id ?? null;
  const below = (id, depth) =>
    values
      .filter((value) => above(value) === id)
      .flatMap((value) => [{ value, depth }, ...below(value.node.id, depth + 1)]);
  return below(null, 0);
}

function group(title, rows, note = null) {
  return el(
    "section",
    { class: "facet" },
    el("h2", {}, say(title)),
    note,
    el("ul", {}, rows.slice(0, SHOWN)),
    rows.length > SHOWN
      ? el(
          "details",
          { open: rows.slice(SHOWN).some((each) => each.dataset.chosen) },
          el("summary", {}, say("facet.more", rows.length - SHOWN)),
          el("ul", {}, rows.slice(SHOWN)),
        )
      : null,
  );
}

function row(parameter, value, label, byBasis, depth = 0) {
  const isChosen = current().getAll(parameter).includes(value);
  return el(
    "li",
    { class: "depth-" + Math.min(depth, 4), "data-chosen": isChosen && "yes" },
    el(
      "a",
      {
        href: changed({ [parameter]: toggled(parameter, value), after: null }),
        "aria-current": isChosen && "true",
        "data-key": parameter + " " + value,
      },
      el("span", { class: "label" }, isolated(label)),
      el("span", { class: "count" }, counted(byBasis)),
    ),
  );
}
