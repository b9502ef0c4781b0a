// The way from one page of a list to the next; the way back is the browser's, or leads to the beginning.

import { el } from "./dom.js";
import { changed, current } from "./state.js";
import { say } from "./words.js";

export function pages({ hasNextPage, endCursor }, note = "") {
  const isFirst = !current().has("after");
  if (isFirst && !hasNextPage) return null;
  const to = (after) => changed({ after, measure: null, heldIn: null, item: null });
  return el(
    "nav",
    { class: "pages", "aria-label": say("pages.name") },
    note,
    isFirst ? null : el("a", { href: to(null) }, say("pages.first")),
    hasNextPage ? el("a", { href: to(endCursor) }, say("pages.next")) : null,
  );
}
