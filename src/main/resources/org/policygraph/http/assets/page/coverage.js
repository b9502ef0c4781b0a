// Groups by departments: a cell opens its measures, an empty cell is a question.

import { ask } from "./api.js";
import { csvButton } from "./copy.js";
import { el, isolated } from "./dom.js";
import { departmentBases, groupBases, plainBases } from "./filter.js";
import { chosenBases, counted } from "./links.js";
import { changed, current, elsewhere, go } from "./state.js";
import { switches } from "./switches.js";
import { language, say } from "./words.js";

const COVERAGE = `query GroupsByDepartments(
  $where: MeasureFilter, $zeros: Boolean, $groupBasis: [Basis!], $departmentBasis: [Basis!], $plain: [Basis!], $lang: Locale
) {
  plain: coverage(
    rows: TARGET_GROUP, columns: DEPARTMENT, where: $where, zeros: $zeros, groupBasis: $plain, departmentBasis: $plain
  ) { ...Counts }
  all: coverage(
    rows: TARGET_GROUP, columns: DEPARTMENT, where: $where, zeros: $zeros, groupBasis: $groupBasis, departmentBasis: $departmentBasis
  ) { ...Counts }
}
fragment Counts on Coverage {
  total
  rows { label(lang: $lang) rolledUp node { id } }
  columns { label(lang: $lang) rolledUp node { id } }
  cells { row column rolledUp }
}`;

// From which count on a cell has which shade.
const SHADES = [1, 2, 4, 8];

export async function show() {
  const zeros = current().has("zeros");
  const document = current().get("document");
  const { all, plain } = await ask(COVERAGE, {
    where: document ? { document: [document] } : null,
    zeros,
    groupBasis: groupBases(),
    departmentBasis: departmentBases(),
    plain: plainBases(),
    lang: language(),
  });
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
    chosenBases().includes("REMIT") ? null : unnamed(all),
    all.rows.length === 0 || all.columns.length === 0 ? null : matrix(all, plain),
  ];
}

// Where the text names no body, the table is empty for a reason, and the reader can ask for what is inferred.
function unnamed({ columns }) {
  const some = columns.some(({ rolledUp }) => rolledUp > 0);
  const withRemit = [...chosenBases(), "REMIT"].join(",");
  return el(
    "p",
    { class: "notice" },
    say(some ? "coverage.fewNamed" : "coverage.noneNamed"),
    " ",
    el("a", { href: changed({ basis: withRemit }) }, say("coverage.withRemit")),
  );
}

// The values with most measures come first, so that the shades gather in one corner.
function byMost(lines) {
  return [...lines].sort((one, other) => other.rolledUp - one.rolledUp);
}

function matrix(all, plain) {
  const rows = byMost(all.rows);
  const columns = byMost(all.columns);
  const plainCounts = byIds(plain);
  const counts = byIds(all);
  const count = (row, column) => counts.get(key(row, column)) ?? 0;
  const sure = (row, column) => plainCounts.get(key(row, column)) ?? 0;
  const head = columns.map((column) => el("th", { scope: "col" }, el("span", {}, isolated(column.label))));
  const line = (row) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, isolated(row.label)),
      columns.map((column) => cell(row, column, sure(row, column), count(row, column))),
    );
  const table = el(
    "table",
    { class: "heat" },
    el("caption", {}, say("coverage.caption", rows.length, columns.length, all.total)),
    el("thead", {}, el("tr", {}, el("td", {}), head)),
    el("tbody", {}, rows.map(line)),
  );
  table.addEventListener("keydown", (event) => walk(event, table));
  const [first, ...others] = table.querySelectorAll("tbody a");
  first.tabIndex = 0;
  for (const other of others) other.tabIndex = -1;
  const csv = () => [
    [say("coverage.group"), say("coverage.department"), say("coverage.plain"), say("coverage.inferred")],
    ...rows.flatMap((row) =>
      columns.map((column) => [
        row.label,
        column.label,
        sure(row, column),
        count(row, column) - sure(row, column),
      ]),
    ),
  ];
  return [
    el("div", { class: "wide", role: "region", tabindex: "0", "aria-label": say("coverage.title") }, table),
    csvButton("coverage", csv),
  ];
}

function byIds({ rows, columns, cells }) {
  return new Map(cells.map(({ row, column, rolledUp }) => [key(rows[row], columns[column]), rolledUp]));
}

function key(row, column) {
  return row.node.id + " " + column.node.id;
}

function cell(row, column, plain, all) {
  const shade = SHADES.filter((least) => all >= least).length;
  const name = all === 0 ? say("coverage.question", row.label, column.label) : null;
  const link = el(
    "a",
    {
      href: elsewhere({ view: "find", group: row.node.id, department: column.node.id }),
      title: name ?? say("coverage.cell", row.label, column.label),
      "aria-label": name,
    },
    all === 0 ? "?" : counted(plain, all),
  );
  return el("td", { class: "shade-" + shade + (all > plain ? " hatched" : "") }, link);
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
