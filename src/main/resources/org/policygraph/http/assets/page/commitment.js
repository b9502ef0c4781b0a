// A number, period or deadline in words, always beside the characters as printed and the word for its basis.

import { el, isolated } from "./dom.js";
import { basisBadge, isInferred } from "./links.js";
import { say } from "./words.js";

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

export function reading(commitment) {
  const { basis, nature, printed, span, population, indicator, hedge } = commitment;
  return el(
    "div",
    { class: isInferred(basis) && "inferred" },
    el("a", { href: span.url, class: "quoted number" }, isolated(printed)),
    basisBadge(basis),
    el(
      "dl",
      { class: "read-as" },
      row("commitment.nature", say("nature." + nature)),
      row("commitment.indicator", indicator),
      row("commitment.population", population),
      row("commitment.value", valueText(commitment)),
      row("commitment.period", periodText(commitment)),
      row("commitment.deadline", whenText(commitment)),
      row("commitment.hedge", hedge?.text),
    ),
  );
}

function row(title, value) {
  return value ? el("div", {}, el("dt", {}, say(title)), el("dd", {}, isolated(value))) : null;
}

// A range is shown with both ends: 介于 10—20万元（即100000—200000元）.
export function valueText({ comparator, value, valueMax, unit, baseValue, baseValueMax, baseUnit, approximate, per }) {
  if (value === null) return "";
  const ends = (least, most) => (most === null ? least : least + "—" + most);
  return (
    say("comparator." + comparator) +
    " " +
    (per ? per + " " : "") +
    ends(value, valueMax) +
    (unit ?? "") +
    (baseValue === value ? "" : say("commitment.base", ends(baseValue, baseValueMax) + (baseUnit ?? ""))) +
    (approximate ? say("commitment.approximate") : "")
  );
}

// A deadline, the days from which and until which it holds, and how often; what is not printed is left out.
export function whenText({ deadline, deadlineYearSpan, from, to, recurrence }) {
  return [
    deadline && deadline + (deadlineYearSpan ? say("commitment.yearFrom", deadlineYearSpan.text) : ""),
    (from || to) && windowText(from, to),
    recurrence && say("commitment.every", lengthText(recurrence)),
  ]
    .filter(Boolean)
    .join(say("commitment.and"));
}

function windowText(from, to) {
  if (!to) return say("commitment.from", from);
  return from ? say("commitment.window", from, to) : say("commitment.until", to);
}

// The length of a period. No date is ever computed from it.
export function periodText({ value, comparator, duration, durationMax, durationStart, durationApproximate }) {
  if (!duration) return "";
  return (
    (value === null && comparator ? say("comparator." + comparator) + " " : "") +
    lengthText(duration) +
    (durationMax ? "—" + lengthText(durationMax) : "") +
    (durationApproximate ? say("commitment.approximate") : "") +
    (durationStart ? say("period.start", durationStart) : say("period.noStart"))
  );
}

function lengthText(duration) {
  const [, years, months, days, hours, minutes] = PERIOD.exec(duration) ?? [];
  const parts = [
    years && say("period.years", years),
    months && say("period.months", months),
    days && say("period.days", days),
    hours && say("period.hours", hours),
    minutes && say("period.minutes", minutes),
  ];
  return parts.filter(Boolean).join(" ") || duration;
}

// Whether a period is one of the plan and not a limit of hours or days within which something is to be done.
export function isLong({ duration }) {
  return /[YM]/.test((duration ?? "").split("T")[0].slice(1));
}

export function periodYears({ duration }) {
  const [, years, months, days] = PERIOD.exec(duration ?? "") ?? [];
  return Number(years ?? 0) + Number(months ?? 0) / 12 + Number(days ?? 0) / 365;
}
