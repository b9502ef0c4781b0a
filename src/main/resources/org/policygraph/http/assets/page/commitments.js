// Commitments as a table and on a time line: periods by their length, deadlines by their year, both as
// printed.

import { ask } from "./api.js";
import { periodText, valueText, whenText } from "./commitment.js";
import { csvButton } from "./copy.js";
import { el, isolated } from "./dom.js";
import { heldTexts } from "./held.js";
import { basisBadge, basisWord, chosenBases, isInferred } from "./links.js";
import { pages } from "./pages.js";
import { changed, current, elsewhere } from "./state.js";
import { switches } from "./switches.js";
import { timeLine } from "./timeline.js";
import { language, say } from "./words.js";

const PAGE = 50;
const IMPLIED = "IMPLIED";

const COMMITMENTS = `query Commitments($where: CommitmentFilter, $order: CommitmentOrder, $after: String, $lang: Locale, $implied: CommitmentFilter) {
  implied: commitments(where: $implied, first: 1) { totalCount }
  commitments(where: $where, orderBy: $order, first: ${PAGE}, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id basis nature printed comparator value valueMax unit baseValue baseValueMax baseUnit approximate duration durationApproximate durationMax durationStart deadline deadlineBasis per from to recurrence indicator population
      span { url text start end } durationSpan { url text } deadlineSpan { url text } deadlineYearSpan { text } hedge { text }
      measure { number heldIn status url theme { name(lang: $lang) } document { identifier title } }
    }
  }
}`;

const ORDERS = [
  "DOCUMENT",
  "VALUE_DESCENDING",
  "VALUE_ASCENDING",
  "DEADLINE_ASCENDING",
  "DEADLINE_DESCENDING",
  "UNIT_ASCENDING",
];

export async function show() {
  const document = current().get("document");
  const order = ORDERS.includes(current().get("order")) ? current().get("order") : ORDERS[0];
  const bases = chosenBases();
  const asked = (basis) => (document ? { basis, document: [document] } : { basis });
  const [{ commitments, implied }, held] = await Promise.all([
    ask(COMMITMENTS, {
      where: asked(bases),
      implied: asked([IMPLIED]),
      order,
      after: current().get("after"),
      lang: language(),
    }),
    heldTexts(),
  ]);
  const { nodes, totalCount, pageInfo } = commitments;
  const inferred = bases.includes(IMPLIED) ? implied.totalCount : 0;
  return [
    el("h1", {}, say("commitments.title")),
    el("p", {}, say("commitments.lead." + held.kind, totalCount - inferred, inferred)),
    switches(),
    nodes.length === 0
      ? el("p", { class: "empty" }, say("commitments.none"))
      : [
          orders(order),
          table(nodes, held.isSeveral),
          csvButton("commitments", () => rows(nodes)),
          pages(pageInfo),
          timeLine(nodes),
        ],
  ];
}

function orders(chosen) {
  return el(
    "nav",
    { class: "orders", "aria-label": say("order.name") },
    say("order.name"),
    " ",
    ORDERS.map((order) =>
      el(
        "a",
        {
          href: changed({ order: order === ORDERS[0] ? null : order, after: null }),
          "aria-current": order === chosen && "true",
        },
        say("order." + order),
      ),
    ),
  );
}

const COLUMNS = ["measure", "printed", "basis", "nature", "indicator", "value", "period", "deadline"];

// Numbers of measures are those of their documents, so where there are several each line names its own.
function table(nodes, isSeveral) {
  const line = (each) =>
    el(
      "tr",
      { class: isInferred(each.basis) && "inferred" },
      el(
        "th",
        { scope: "row" },
        el(
          "a",
          {
            href: elsewhere({
              document: each.measure.document.identifier,
              measure: each.measure.number,
              heldIn: each.measure.heldIn,
              item: each.id,
            }),
          },
          each.measure.number,
        ),
        " ",
        el("span", { class: "quiet" }, isolated(each.measure.theme?.name ?? "")),
        each.measure.status === "REPEALED" && el("strong", {}, " ", say("documents.repealed")),
        isSeveral && el("span", { class: "quiet of-document" }, isolated(each.measure.document.title)),
      ),
      el("td", {}, el("a", { href: each.span.url, class: "quoted number" }, isolated(each.printed))),
      el("td", {}, basisBadge(each.basis)),
      el("td", { class: "word" }, say("nature." + each.nature)),
      el("td", {}, isolated([each.indicator, each.population].filter(Boolean).join(" · "))),
      el("td", {}, valueText(each)),
      el("td", {}, periodText(each)),
      el("td", {}, whenText(each)),
    );
  return el(
    "div",
    { class: "wide", role: "region", tabindex: "0", "aria-label": say("commitments.title") },
    el(
      "table",
      { class: "grid" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          COLUMNS.map((name) => el("th", { scope: "col" }, say("commitments." + name))),
        ),
      ),
      el("tbody", {}, nodes.map(line)),
    ),
  );
}

function rows(nodes) {
  return [
    [...COLUMNS.map((name) => say("commitments." + name)), say("commitments.document"), say("commitments.status"), say("commitments.address")],
    ...nodes.map((each) => [
      each.measure.number,
      each.printed,
      basisWord(each.basis),
      say("nature." + each.nature),
      [each.indicator, each.population].filter(Boolean).join(" · "),
      valueText(each),
      periodText(each),
      whenText(each),
      each.measure.document.title,
      each.measure.status === "REPEALED" ? say("documents.repealed") : "",
      each.span.url,
    ]),
  ];
}
