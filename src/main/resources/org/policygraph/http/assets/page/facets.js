// How many of the measures found have each theme, group, department, paragraph; how many state a number.

import { ask } from "./api.js";
import { el, isolated } from "./dom.js";
import { departmentBases, filter, groupBases, plainBases } from "./filter.js";
import { counted, paragraphName } from "./links.js";
import { changed, current, toggled } from "./state.js";
import { language, say } from "./words.js";

const FACETS = `query Facets(
  $where: MeasureFilter, $numbered: MeasureFilter, $dimensions: [Dimension!]!,
  $groupBasis: [Basis!], $departmentBasis: [Basis!], $plain: [Basis!], $lang: Locale
) {
  plain: facets(where: $where, dimensions: $dimensions, groupBasis: $plain, departmentBasis: $plain) { ...Counts }
  all: facets(
    where: $where, dimensions: $dimensions, groupBasis: $groupBasis, departmentBasis: $departmentBasis
  ) { ...Counts }
  numbered: measures(where: $numbered, first: 1) { totalCount }
}
fragment Counts on Facet {
  dimension total
  values {
    label(lang: $lang) rolledUp
    node {
      id
      ... on TargetGroup { broader { id } }
      ... on PolicyDocument { identifier }
      ... on SourceParagraph { number alignment }
    }
  }
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
  const numbered = { and: [...(where?.and ?? []), { hasCommitment: true }] };
  const dimensions = await inScope();
  const data = await ask(FACETS, {
    where,
    numbered,
    dimensions,
    groupBasis: groupBases(),
    departmentBasis: departmentBases(),
    plain: plainBases(),
    lang: language(),
  });
  const { total } = data.all[0];
  return [
    total === (await found).totalCount ? null : el("p", { class: "quiet" }, say("facet.otherTotal", total)),
    group("facet.NUMBER", [
      row("number", "1", say("facet.hasNumber"), data.numbered.totalCount, data.numbered.totalCount),
    ]),
    data.all.map((facet, at) => facetOf(facet, data.plain[at])),
  ];
}

// Themes and paragraphs belong to a document: with many documents there are too many of them to choose from.
async function inScope() {
  const { documents } = await ask("query HowManyDocuments { documents(first: 1) { totalCount } }");
  const own = current().has("document") || documents.totalCount === 1 ? ["THEME", "PARAGRAPH"] : ["DOCUMENT"];
  return ["TARGET_GROUP", "DEPARTMENT", ...own];
}

function facetOf({ dimension, values }, plain) {
  const plainCounts = new Map(plain.values.map(({ node, rolledUp }) => [node.id, rolledUp]));
  const rows = tree(values).map(({ value, depth }) =>
    row(
      PARAMETER[dimension],
      parameterOf(dimension, value),
      labelOf(dimension, value),
      plainCounts.get(value.node.id) ?? 0,
      value.rolledUp,
      depth,
    ),
  );
  const hint =
    rows.length === 0
      ? el("p", { class: "quiet" }, say(dimension === "DEPARTMENT" ? "facet.noDepartment" : "facet.none"))
      : null;
  return group("dimension." + dimension, rows, hint);
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

function group(title, rows, hint = null) {
  return el(
    "section",
    { class: "facet" },
    el("h2", {}, say(title)),
    hint,
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

function row(parameter, value, label, plain, all, depth = 0) {
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
      el("span", { class: "count" }, counted(plain, all)),
    ),
  );
}
