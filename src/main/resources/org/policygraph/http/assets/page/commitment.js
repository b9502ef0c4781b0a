// A number, period or deadline in words, always beside the characters as printed and the word for its basis.

import { el, isolated } from "./dom.js";
import { basisBadge, isInferred } from "./links.js";
import { say } from "./words.js";

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

export function reading(commitment) {
  const { basis, printed, span, population, indicator } = commitment;
  return el(
    "div",
    { class: isInferred(basis) && "inferred" },
    el("a", { href: span.url, class: "quoted number" }, isolated(printed)),
    basisBadge(basis),
    el(
      "dl",
      { class: "read-as" },
      row("commitment.indicator", indicator),
      row("commitment.population", population),
      row("commitment.value", valueText(commitment)),
      row("commitment.period", periodText(commitment)),
      row("commitment.deadline", commitment.deadline),
    ),
  );
}

function row(title, value) {
  return value ? el("div", {}, el("dt", {}, say(title)), el("dd", {}, isolated(value))) : null;
}

export function valueText({ comparator, value, unit, baseValue, baseUnit, approximate }) {
  if (value === null) return "";
  return (
    say("comparator." + comparator) +
    " " +
    value +
    (unit ?? "") +
    (baseValue === value ? "" : say("commitment.base", baseValue + (baseUnit ?? ""))) +
    (approximate ? say("commitment.approximate") : "")
  );
}

// The length of a period: when it begins is not said, so no year is ever computed.
export function periodText({ duration, durationApproximate }) {
  if (!duration) return "";
  const [, years, months, days, hours, minutes] = PERIOD.exec(duration) ?? [];
  const parts = [
    years && say("period.years", years),
    months && say("period.months", months),
    days && say("period.days", days),
    hours && say("period.hours", hours),
    minutes && say("period.minutes", minutes),
  ];
  return (
    (parts.filter(Boolean).join(" ") || duration) +
    (durationApproximate ? say("commitment.approximate") : "") +
    say("period.noStart")
  );
}

// Whether a period is one of the plan and not a limit of hours or days within which something is to be done.
export function isLong({ duration }) {
  return /[YM]/.test((duration ?? "").split("T")[0].slice(1));
}

export function periodYears({ duration }) {
  const [, years, months, days] = PERIOD.exec(duration ?? "") ?? [];
  return Number(years ?? 0) + Number(months ?? 0) / 12 + Number(days ?? 0) / 365;
}
