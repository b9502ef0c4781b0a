// From the address to the filter of the API.

import { chosenBases } from "./links.js";
import { current } from "./state.js";

// Those that state a number, period or deadline.
export const numbered = { hasCommitment: true };

// The measures that the address asks for; the words of the search only where they are wanted.
export function filter({ withWords }) {
  const state = current();
  const conditions = [];
  const all = (name) => state.getAll(name);
  if (state.has("document")) conditions.push({ document: [state.get("document")] });
  if (all("theme").length > 0) conditions.push({ theme: all("theme") });
  if (all("paragraph").length > 0) conditions.push({ paragraph: all("paragraph").map(Number) });
  if (all("group").length > 0) conditions.push({ targetGroup: { any: all("group"), basis: chosenBases() } });
  if (all("department").length > 0)
    conditions.push({ department: { any: all("department"), basis: chosenBases() } });
  if (state.has("number")) conditions.push(numbered);
  if (withWords) conditions.push(...words().map((text) => ({ text })));
  return conditions.length === 0 ? null : { and: conditions };
}

export function words() {
  return (current().get("q") ?? "").trim().split(/\s+/).filter(Boolean);
}
