// Groups by departments: a cell opens its measures, an empty cell says why it is empty.

import { ask } from "./api.js";
import { csvButton } from "./copy.js";
import { el, isolated } from "./dom.js";
import { heldTexts } from "./held.js";
import {
  BASES,
  basisWord,
  chosenBases,
  counted,
  countedInWords,
  sum,
  withBasis,
  withoutInferred,
} from "./links.js";
import { changed, current, elsewhere, go } from "./state.js";
import { switches } from "./switches.js";
import { language, say } from "./words.js";

const COVERAGE = `query GroupsByDepartments(
  $where: MeasureFilter, $zeros: Boolean!, $bases: [Basis!], $lang: Locale
) {
  coverage(
    rows: TARGET_GROUP, columns: DEPARTMENT, where: $where, zeros: $zeros, groupBasis: $bases, departmentBasis: $bases
  ) {
    totalsByBasis { basis count }
    rows { ...Line }
    columns { ...Line }
    cells { row column rolledUpByBasis { basis count } ...Why @include(if: $zeros) }
    empty @skip(if: $zeros) { row column ...Why }
  }
}
fragment Line on CoverageLine { label(lang: $lang) rolledUp unknown node { id } }
fragment Why on CoverageCell { reason otherBases { basis count } }`;

// From which count on a cell has which shade.
const SHADES = [1, 2, 4, 8];

export async function show() {
  const zeros = current().has("zeros");
  const document = current().get("document");
  const [{ coverage }, held] = await Promise.all([
    ask(COVERAGE, {
      where: document ? { document: [document] } : null,
      zeros,
      bases: chosenBases(),
      lang: language(),
    }),
    heldTexts(),
  ]);
  return [
    el("h1", {}, say("coverage.title")),
    el("p", {}, say("coverage.lead")),
    switches(),
    el(
      "p",
      {},
      el(
        "label",
        {},
        el("input", {
          type: "checkbox",
          name: "zeros",
          checked: zeros,
          onchange: () => go(changed({ zeros: zeros ? null : "1" })),
        }),
        " ",
        say("coverage.zeros"),
      ),
    ),
    chosenBases().includes("REMIT") ? null : unnamed(coverage, held),
    coverage.rows.length === 0 || coverage.columns.length === 0 ? nothing() : matrix(coverage),
  ];
}

// That there is no table is no proof that there are no measures.
function nothing() {
  return el(
    "p",
    { class: "empty" },
    say("coverage.noTable", chosenBases().map(basisWord).join(say("list.comma"))),
  );
}

// Where the text names no body, the table is empty for a reason, and the reader can ask for what is inferred.
function unnamed({ columns }, held) {
  const some = columns.some(({ rolledUp }) => rolledUp > 0);
  return el(
    "p",
    { class: "notice" },
    say((some ? "coverage.fewNamed." : "coverage.noneNamed.") + held.kind),
    " ",
    el("a", { href: withBasis("REMIT") }, say("coverage.withRemit")),
  );
}

// The values with most measures come first, so that the shades gather in one corner.
function byMost(lines) {
  return lines.map((line, place) => ({ ...line, place })).sort((one, other) => other.rolledUp - one.rolledUp);
}

function matrix(coverage) {
  const rows = byMost(coverage.rows);
  const columns = byMost(coverage.columns);
  const cells = new Map([...(coverage.empty ?? []), ...coverage.cells].map((each) => [key(each), each]));
  const at = (row, column) => cells.get(key({ row: row.place, column: column.place }));
  const head = columns.map((column) => el("th", { scope: "col" }, el("span", {}, isolated(column.label))));
  const line = (row) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, isolated(row.label)),
      columns.map((column) => cell(row, column, at(row, column))),
      unknown(row, "coverage.unknownOfRow"),
    );
  const table = el(
    "table",
    { class: "heat" },
    el(
      "caption",
      {},
      say("coverage.caption", rows.length, columns.length),
      counted(coverage.totalsByBasis),
      say("coverage.rollUp"),
    ),
    el(
      "thead",
      {},
      el("tr", {}, el("td", {}), head, el("th", { scope: "col" }, el("span", {}, say("coverage.noColumn")))),
    ),
    el("tbody", {}, rows.map(line)),
    el(
      "tfoot",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row" }, say("coverage.noRow")),
        columns.map((column) => unknown(column, "coverage.unknownOfColumn")),
        el("td", {}),
      ),
    ),
  );
  table.addEventListener("keydown", (event) => walk(event, table));
  const [first, ...others] = table.querySelectorAll("tbody a");
  first.tabIndex = 0;
  for (const other of others) other.tabIndex = -1;
  return [
    legend(),
    el("div", { class: "wide", role: "region", tabindex: "0", "aria-label": say("coverage.title") }, table),
    csvButton("coverage", () => sheet(rows, columns, at)),
  ];
}

function key({ row, column }) {
  return row + " " + column;
}

function legend() {
  return el(
    "dl",
    { class: "legend" },
    ["OTHER_BASIS", "NOT_KNOWN", "NO_MEASURE"].map((reason) => [
      el("dt", {}, say("empty." + reason)),
      el("dd", {}, say("empty.means." + reason)),
    ]),
  );
}

function cell(row, column, { rolledUpByBasis: byBasis = [], reason, otherBases }) {
  const plain = withoutInferred(byBasis);
  const shade = SHADES.filter((least) => sum(byBasis) >= least).length;
  const isOnlyInferred = byBasis.length > 0 && plain.length === 0;
  const words = reason ? emptyInWords(reason, otherBases) : countedInWords(byBasis);
  const link = el(
    "a",
    {
      href: elsewhere({ view: "find", group: row.node.id, department: column.node.id }),
      title: say("coverage.cell", row.label, column.label, words),
      // Where the text of the link says less than its title, those who hear it get the title.
      "aria-label": reason ? say("coverage.cell", row.label, column.label, words) : null,
    },
    reason ? say("empty." + reason) : counted(byBasis),
    isOnlyInferred ? el("span", { class: "paper-only" }, say("coverage.notPrinted")) : null,
  );
  const hatched = byBasis.length > plain.length ? " hatched" : "";
  return el("td", { class: "shade-" + shade + hatched, "data-reason": reason }, link);
}

function emptyInWords(reason, otherBases) {
  return reason === "OTHER_BASIS"
    ? say("empty.other", countedInWords(otherBases))
    : say("empty.means." + reason);
}

// Measures of the line that have nothing of the other dimension stand in none of its cells.
function unknown({ label, unknown: count }, words) {
  return el("td", { class: "unknown", title: say(words, label, count) }, count === 0 ? "" : String(count));
}

// What was not asked for, or is not known, is no number: its cells stay empty, and the last one says why.
function sheet(rows, columns, at) {
  const bases = chosenBases();
  const number = ({ rolledUpByBasis, reason }, basis) => {
    if (!bases.includes(basis) || (reason && reason !== "NO_MEASURE")) return "";
    return (rolledUpByBasis ?? []).find((each) => each.basis === basis)?.count ?? 0;
  };
  const note = ({ reason, otherBases }) => (reason ? emptyInWords(reason, otherBases) : "");
  return [
    [
      say("coverage.group"),
      say("coverage.department"),
      ...BASES.map((basis) => say("coverage.measuresOn", basisWord(basis))),
      say("coverage.note"),
    ],
    ...rows.flatMap((row) =>
      columns.map((column) => [
        row.label,
        column.label,
        ...BASES.map((basis) => number(at(row, column), basis)),
        note(at(row, column)),
      ]),
    ),
  ];
}

// One stop for the tabulator; arrow keys walk from cell to cell.
function walk(event, table) {
  const [down, right] =
    { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [];
  const from = event.target.closest("td");
  if (down === undefined || !from) return;
  const to =
    table.rows[from.parentElement.rowIndex + down]?.cells[from.cellIndex + right]?.querySelector("a");
  event.preventDefault();
  if (!to) return;
  event.target.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
