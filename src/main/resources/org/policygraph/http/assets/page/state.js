// What the page shows is what its address says: the parameters of the query string are the whole state.

// Parameters that stay when one goes to another view.
const LASTING = ["lang", "basis", "document", "paper"];

export function current() {
  return new URLSearchParams(location.search);
}

// The address of this view with some parameters changed; a list sets a parameter several times, null removes
// it.
export function changed(changes) {
  return address(current(), changes);
}

// The address of another view, which keeps only what lasts.
export function elsewhere(changes) {
  const kept = new URLSearchParams();
  for (const name of LASTING) for (const value of current().getAll(name)) kept.append(name, value);
  return address(kept, changes);
}

function address(parameters, changes) {
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    for (const one of [value].flat())
      if (one !== null && one !== undefined && one !== "") parameters.append(name, one);
  }
  return "?" + parameters;
}

// The values of a parameter with one put in or taken out.
export function toggled(name, value) {
  const values = current().getAll(name);
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

let show = () => {};

// Says what to do when the address has changed.
export function onChange(listener) {
  show = listener;
  addEventListener("popstate", () => show());
  document.addEventListener("click", follow);
}

export function go(address) {
  history.pushState(null, "", address);
  show();
}

function follow(event) {
  const link = event.target.closest("a[href^='?']");
  const elsewhereWanted =
    event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || elsewhereWanted) return;
  event.preventDefault();
  // Who has just selected words in a link wants the words.
  if (event.detail === 1 && !getSelection().isCollapsed && link.contains(getSelection().anchorNode)) return;
  go(link.getAttribute("href"));
}
