// Commitments in time: deadlines among the years, periods by their length alone.

import { isLong, periodYears } from "./commitment.js";
import { el, svg } from "./dom.js";
import { say } from "./words.js";

const ROW = 34;
const WIDTH = 640;
const TEXT = 20;

// A deadline has a place among the years. A period has a length only, since its beginning is not stated: it
// is drawn from a dashed edge and beside no year.
export function timeLine(nodes) {
  const dated = nodes.filter(({ deadline }) => deadline);
  const periods = nodes.filter(isLong);
  return el(
    "section",
    { class: "time-line" },
    el("h2", {}, say("time.title")),
    el("h3", {}, say("time.deadlines")),
    dated.length === 0 ? el("p", { class: "quiet" }, say("time.noDeadlines")) : deadlines(dated),
    el("h3", {}, say("time.periods")),
    periods.length === 0 ? el("p", { class: "quiet" }, say("time.noPeriods")) : bars(periods),
  );
}

function deadlines(dated) {
  const years = dated.map(({ deadline }) => Number(deadline.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const place = (year) =>
    last === first ? WIDTH / 2 : 20 + ((WIDTH - 220) * (year - first)) / (last - first);
  return chart(dated, (each, y) => {
    const x = place(Number(each.deadline.slice(0, 4)));
    return [
      svg("circle", { cx: x, cy: y + 12, r: 5, class: "point" }),
      caption(x + 12, y, each.deadline + " · " + name(each, each.deadlineSpan)),
    ];
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
  const box = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "aria-label": values.map((each) => name(each, each.deadlineSpan ?? each.durationSpan)).join("; "),
  });
  values.forEach((each, at) => box.append(...draw(each, at * ROW)));
  return box;
}
