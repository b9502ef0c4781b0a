// Commitments as a table and on a time line: periods by their length, deadlines by their year, both as printed.

import { ask } from "./api.js";
import { periodText, periodYears, valueText } from "./commitment.js";
import { csvButton } from "./copy.js";
import { el, isolated, svg } from "./dom.js";
import { pages } from "./pages.js";
import { changed, current, elsewhere } from "./state.js";
import { language, say } from "./words.js";

const PAGE = 50;

const COMMITMENTS = `query Commitments($where: CommitmentFilter, $order: CommitmentOrder, $after: String, $lang: Locale) {
  commitments(where: $where, orderBy: $order, first: ${PAGE}, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id printed comparator value unit approximate duration durationApproximate deadline indicator population
      span { url text start end } durationSpan { url text } deadlineSpan { url text }
      measure { number url theme { name(lang: $lang) } document { identifier } }
    }
  }
}`;

const ORDERS = ["DOCUMENT", "VALUE_DESCENDING", "VALUE_ASCENDING", "DEADLINE_ASCENDING", "DEADLINE_DESCENDING", "UNIT_ASCENDING"];

export async function show() {
  const document = current().get("document");
  const order = ORDERS.includes(current().get("order")) ? current().get("order") : ORDERS[0];
  const { commitments } = await ask(COMMITMENTS, {
    where: document ? { document: [document] } : null, order, after: current().get("after"), lang: language(),
  });
  const { nodes, totalCount, pageInfo } = commitments;
  return [
    el("h1", {}, say("commitments.title")),
    el("p", {}, say("commitments.lead", totalCount)),
    nodes.length === 0 ? el("p", { class: "empty" }, say("commitments.none")) : [orders(order), table(nodes), csvButton("commitments", () => rows(nodes)), pages(pageInfo), timeLine(nodes)],
  ];
}

function orders(chosen) {
  return el("nav", { class: "orders", "aria-label": say("order.name") }, say("order.name"), " ",
    ORDERS.map((order) => el("a", { href: changed({ order: order === ORDERS[0] ? null : order, after: null }), "aria-current": order === chosen && "true" }, say("order." + order))));
}

const COLUMNS = ["measure", "printed", "indicator", "value", "period", "deadline"];

function table(nodes) {
  const line = (each) =>
    el("tr", {},
      el("th", { scope: "row" }, el("a", { href: elsewhere({ document: each.measure.document.identifier, measure: each.measure.number, item: each.id }) }, each.measure.number), " ", el("span", { class: "quiet" }, isolated(each.measure.theme.name))),
      el("td", {}, el("a", { href: each.span.url, class: "quoted number" }, isolated(each.printed))),
      el("td", {}, isolated([each.indicator, each.population].filter(Boolean).join(" · "))),
      el("td", {}, valueText(each)), el("td", {}, periodText(each)), el("td", {}, each.deadline ?? ""));
  return el("div", { class: "wide", role: "region", tabindex: "0", "aria-label": say("commitments.title") },
    el("table", { class: "grid" },
      el("thead", {}, el("tr", {}, COLUMNS.map((name) => el("th", { scope: "col" }, say("commitments." + name))))),
      el("tbody", {}, nodes.map(line))));
}

function rows(nodes) {
  return [
    [...COLUMNS.map((name) => say("commitments." + name)), say("commitments.address")],
    ...nodes.map((each) => [each.measure.number, each.printed, [each.indicator, each.population].filter(Boolean).join(" · "), valueText(each), periodText(each), each.deadline, each.span.url]),
  ];
}

// ---- Time line ---------------------------------------------------------------------------------------------------

const ROW = 34;
const WIDTH = 640;
const TEXT = 20;

// A deadline has a place among the years. A period has a length only, since its beginning is not stated: it is drawn from a
// dashed edge and beside no year.
function timeLine(nodes) {
  const dated = nodes.filter(({ deadline }) => deadline);
  const periods = nodes.filter(({ duration }) => duration);
  return el("section", { class: "time-line" },
    el("h2", {}, say("time.title")),
    el("h3", {}, say("time.deadlines")),
    dated.length === 0 ? el("p", { class: "quiet" }, say("time.noDeadlines")) : deadlines(dated),
    el("h3", {}, say("time.periods")),
    periods.length === 0 ? el("p", { class: "quiet" }, say("time.noPeriods")) : bars(periods));
}

function deadlines(dated) {
  const years = dated.map(({ deadline }) => Number(deadline.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const place = (year) => (last === first ? WIDTH / 2 : 20 + ((WIDTH - 220) * (year - first)) / (last - first));
  return chart(dated, (each, y) => {
    const x = place(Number(each.deadline.slice(0, 4)));
    return [svg("circle", { cx: x, cy: y + 12, r: 5, class: "point" }), caption(x + 12, y, each.deadline + " · " + name(each, each.deadlineSpan))];
  });
}

function bars(periods) {
  const longest = Math.max(...periods.map(periodYears));
  return chart(periods, (each, y) => {
    const width = (300 * periodYears(each)) / longest;
    return [
      svg("rect", { x: 2, y: y + 4, width, height: 16, class: "bar" }),
      svg("line", { x1: 2, x2: 2, y1: y, y2: y + 24, class: "open-start" }),
      caption(width + 10, y, name(each, each.durationSpan)),
    ];
  });
}

function name({ measure, printed }, span) {
  return measure.number + " " + (span?.text ?? printed);
}

function caption(x, y, text) {
  return svg("text", { x, y: y + TEXT - 3 }, text);
}

function chart(values, draw) {
  const height = values.length * ROW;
  const box = svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": values.map((each) => name(each, each.deadlineSpan ?? each.durationSpan)).join("; ") });
  values.forEach((each, at) => box.append(...draw(each, at * ROW)));
  return box;
}
