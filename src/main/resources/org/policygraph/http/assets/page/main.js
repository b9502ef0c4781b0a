// The page: a head that stays, and the view that the address names.

import { AnswerError, beginView } from "./api.js";
import { behind } from "./behind.js";
import { button, content, el, isolated } from "./dom.js";
import { changed, current, elsewhere, onChange } from "./state.js";
import { searchBox } from "./suggest.js";
import { language, languages, say, speak } from "./words.js";

// Each view is a module that is loaded when it opens; the first is what most come for.
const VIEWS = {
  home: () => import("./home.js"),
  read: () => import("./read.js"),
  find: () => import("./find.js"),
  coverage: () => import("./coverage.js"),
  graph: () => import("./graph.js"),
  commitments: () => import("./commitments.js"),
  check: () => import("./check.js"),
  documents: () => import("./documents.js"),
};
const SHOWN = ["documents", "check", "coverage", "commitments"];

// Whoever names a measure or a document comes to read.
const READ = ["document", "measure", "after"];

const prefix = document.body.dataset.prefix;
const head = document.getElementById("head");
const place = document.getElementById("view");
const below = document.getElementById("below");
let turn = 0;

function viewName() {
  const state = current();
  if (Object.hasOwn(VIEWS, state.get("view") ?? "")) return state.get("view");
  return READ.some((each) => state.has(each)) ? "read" : "home";
}

async function show() {
  const mine = ++turn;
  const focused = document.activeElement?.dataset.key;
  const name = viewName();
  speak(current().get("lang"));
  document.documentElement.lang = language();
  document.body.dataset.spoken = language();
  document.title = say("title." + name);
  document.querySelector(".skip").textContent = say("nav.skip");
  beginView();
  showHead(name);
  place.setAttribute("aria-busy", "true");
  try {
    const view = await VIEWS[name]();
    const shown = content([await view.show()]);
    // Another view may have been asked for in the meantime.
    if (mine !== turn) return;
    put(shown, name, focused);
    await view.arrived?.();
  } catch (error) {
    if (mine === turn) place.replaceChildren(problem(error));
  }
  if (mine !== turn) return;
  place.removeAttribute("aria-busy");
  below.replaceChildren(behind());
}

// Who works by keyboard stays where they were, or begins a new view at its beginning.
function put(shown, name, focused) {
  const isSame =
    place.childElementCount === shown.length && shown.every((each, at) => each === place.children[at]);
  if (!isSame) place.replaceChildren(...shown);
  const isNew = place.dataset.view !== name;
  const isFirst = place.dataset.view === undefined;
  place.dataset.view = name;
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  if (!isNew || isFirst) return;
  scrollTo(0, 0);
  place.focus({ preventScroll: true });
}

function showHead(name) {
  const held = document.activeElement?.id;
  head.replaceChildren(...content([
    el("a", { href: elsewhere({ document: null }), class: "brand" }, say("brand")),
    // At the front door it stands in the middle.
    name !== "home" && searchBox(),
    el(
      "nav",
      { "aria-label": say("nav.name") },
      SHOWN.map((each) =>
        el(
          "a",
          {
            href: elsewhere({ view: each }),
            "aria-current": each === name && "page",
          },
          say("nav." + each),
        ),
      ),
      el("a", { href: prefix + "/about" }, say("nav.about")),
    ),
    el(
      "span",
      { class: "languages" },
      languages()
        .filter((each) => each !== language())
        .map((each) =>
          el(
            "a",
            { href: changed({ lang: each }), lang: each, hreflang: each },
            say("language." + each),
          ),
        ),
    ),
  ]));
  if (held === "search") document.getElementById("search")?.focus();
}

// What went wrong, for people: in words, with the code and the number under which the server's log has it.
function problem(error) {
  if (!(error instanceof AnswerError)) {
    // Not the server's fault but this page's: whoever looks for it needs the place.
    reportError(error);
  }
  return el(
    "section",
    { class: "problem", role: "alert" },
    el("h1", {}, say("error.title")),
    el("p", {}, isolated(error.message)),
    error.code
      ? el(
          "p",
          { class: "quiet" },
          error.code,
          " ",
          error.correlationId ? el("code", {}, error.correlationId) : "",
        )
      : null,
    el("p", {}, button(say("error.again"), show), " ", el("a", { href: "?" }, say("error.start"))),
  );
}

onChange(show);
show();
