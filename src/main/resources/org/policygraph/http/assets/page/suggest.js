// The search box of every view, with suggestions: a combobox as the ARIA practices describe it.

import { background } from "./api.js";
import { el, isolated } from "./dom.js";
import { current, elsewhere, go } from "./state.js";
import { language, say } from "./words.js";

const SUGGEST = `query Suggest($label: String!, $lang: Locale) {
  targetGroups(where: { label: $label }, first: 20) { nodes { id kind name(lang: $lang) } }
  departments(where: { label: $label }, first: 20) {
    nodes { id name(lang: $lang) altNames formerNames { name altNames until } }
  }
  search(text: $label, first: 3) { matching nodes { number heldIn introduction { text } text status document { identifier } } }
}`;

// Milliseconds without a key before anything is asked.
const PAUSE = 120;

const MOST = 4;

export function searchBox() {
  const input = el("input", {
    type: "search",
    id: "search",
    name: "q",
    autocomplete: "off",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "suggestions",
    "aria-autocomplete": "list",
    placeholder: say("search.placeholder"),
    value: current().get("q") ?? "",
  });
  const options = el("ul", {
    id: "suggestions",
    role: "listbox",
    "aria-label": say("search.suggestions"),
    hidden: true,
  });
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest(input, options), PAUSE);
  });
  input.addEventListener("keydown", (event) => choose(event, input, options));
  input.addEventListener("blur", () => close(input, options));
  const submit = async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    close(input, options);
    const text = input.value.trim();
    if (text === "") return go(elsewhere({ view: "find" }));
    const { whereTo } = await import("./understand.js");
    go(await whereTo(text));
  };
  return el(
    "form",
    { class: "search", role: "search", onsubmit: submit },
    el("label", { for: "search", class: "unseen" }, say("search.label")),
    input,
    options,
    el("button", { type: "submit" }, say("search.button")),
  );
}

async function suggest(input, options) {
  const label = input.value.trim();
  if (label === "") return close(input, options);
  const answer = await background(SUGGEST, { label, lang: language() }).catch(() => null);
  // Somebody who types on has no use for an answer to what was typed before.
  if (!answer || input.value.trim() !== label || document.activeElement !== input) return;
  const rows = [
    ...nearest(answer.targetGroups.nodes, label).map(({ id, kind, name }) => [
      say("groupKind." + kind),
      name,
      elsewhere({ view: "find", group: id }),
    ]),
    ...nearest(answer.departments.nodes, label).map((department) => [
      say("suggest.department") + formerly(department, label),
      department.name,
      elsewhere({ view: "find", department: department.id }),
    ]),
    ...(answer.search.matching === "EXACT" ? answer.search.nodes : []).map(
      ({ number, heldIn, introduction, text, status, document: { identifier } }) => [
        say("suggest.measure", number) + (status === "REPEALED" ? " " + say("documents.repealed") : ""),
        (introduction?.text ?? "") + text,
        elsewhere({ document: identifier, measure: number, heldIn }),
      ],
    ),
  ];
  options.replaceChildren(
    ...rows.map(([kind, name, href], at) =>
      el(
        "li",
        {
          role: "option",
          id: "suggestion-" + at,
          "aria-selected": "false",
          "data-href": href,
          onmousedown: (event) => {
            event.preventDefault();
            close(input, options);
            go(href);
          },
        },
        el("span", { class: "quiet" }, kind),
        " ",
        isolated(name),
      ),
    ),
  );
  options.hidden = rows.length === 0;
  input.setAttribute("aria-expanded", String(rows.length > 0));
}

// Names that begin with what was typed come first, then those that hold it, the shortest first; the rest is
// known by another name.
function nearest(concepts, typed) {
  const rank = ({ name }) => (name.startsWith(typed) ? 0 : name.includes(typed) ? 1 : 2);
  const before = (one, other) => rank(one) - rank(other) || one.name.length - other.name.length;
  return [...concepts].sort(before).slice(0, MOST);
}

// That what was typed is no name of the department, but of a body that it took over from.
function formerly({ name, altNames, formerNames }, typed) {
  const holds = (label) => label.toLowerCase().includes(typed.toLowerCase());
  if ([name, ...altNames].some(holds)) return "";
  const former = formerNames.find((each) => [each.name, ...each.altNames].some(holds));
  return former ? " " + say("suggest.formerly", former.name, former.until) : "";
}

function choose(event, input, options) {
  if (event.key === "Escape") return close(input, options);
  const all = [...options.children];
  if (options.hidden || all.length === 0) return;
  const at = all.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    close(input, options);
    return go(all[at].dataset.href);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  all.forEach((each, place) => each.setAttribute("aria-selected", String(place === next)));
  input.setAttribute("aria-activedescendant", all[next].id);
}

function close(input, options) {
  options.hidden = true;
  options.replaceChildren();
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}
