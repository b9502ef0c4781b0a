// Which held documents end or amend one, each with the characters that say so, and whether the end
// that it states of itself has passed.

import { el, isolated } from "./dom.js";
import { elsewhere } from "./state.js";
import { say } from "./words.js";

export const CHANGES = `
fragment ChangeParts on PolicyDocument {
  repealedBy { day: endsOn from { identifier title number } span { url text } }
  amendedBy { from { identifier title number day: effectiveOn } span { url text } }
  status statedEndPassed validitySpan { url text }
}`;

// A document that changes another may name it in its title and again in its text: it is told once.
export function changesOf({ repealedBy, amendedBy, status, statedEndPassed, validitySpan }) {
  const amending = amendedBy.map((each) => ({ ...each, day: each.from.day }));
  const isOver = statedEndPassed && status !== "REPEALED";
  return [told(repealedBy, "repealed"), told(amending, "amended"), isOver ? [outlived(validitySpan)] : []];
}

function told(references, kind) {
  return [...Map.groupBy(references, ({ from }) => from.identifier).values()].map((those) => {
    const [{ day, from }] = those;
    const word = isToCome(day) ? say("change." + kind + ".from", day) : say("change." + kind);
    return el(
      "span",
      { class: "change" },
      el("strong", {}, word),
      el("a", { href: elsewhere({ document: from.identifier }) }, isolated(nameOf(from))),
      those.map(({ span }) => [" ", el("a", { href: span.url, class: "quoted" }, isolated(span.text))]),
    );
  });
}

function outlived(span) {
  return el(
    "span",
    { class: "change" },
    el("strong", {}, say("change.outlived")),
    el("a", { href: span.url, class: "quoted" }, isolated(span.text)),
  );
}

export function nameOf({ title, number }) {
  return number ? say("document.name", title, number) : title;
}

// By the calendar of China, as finely as the day is printed.
function isToCome(day) {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format();
  return Boolean(day) && day > today.slice(0, day.length);
}
