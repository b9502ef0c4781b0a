// The neighbourhood of a measure, group, department or paragraph, as a drawing and, for keyboard and ear, as
// a list.

import { el, isolated } from "./dom.js";
import { counted, linkTo } from "./links.js";
import { neighbourhood } from "./neighbours.js";
import { changed, current, elsewhere, go, toggled } from "./state.js";
import { switches } from "./switches.js";
import { say } from "./words.js";

let drawn = null;

export async function show() {
  const centre = current().get("node");
  if (!centre) return nothing(say("graph.choose"));
  const asked = [centre, ...current().getAll("open")];
  const graph = await neighbourhood(asked);
  if (!graph.nodes.has(centre)) return nothing(isolated(say("graph.unknown", centre)));
  const opened = asked.filter((id) => graph.nodes.has(id));
  const canvas = el("div", { class: "drawing", role: "img", "aria-label": say("graph.drawing") });
  drawn = { canvas, graph, opened };
  return [
    el("h1", {}, say("graph.of"), " ", isolated(graph.nodes.get(centre).label)),
    el("p", {}, say("graph.lead")),
    switches(),
    el(
      "div",
      { class: "graph" },
      canvas,
      el(
        "section",
        { class: "neighbours", "aria-label": say("graph.list") },
        opened.map((id) => listed(graph, id)),
      ),
    ),
  ];
}

function nothing(why) {
  drawn = null;
  return [
    el("h1", {}, say("graph.title")),
    el("p", { class: "empty" }, why),
    el("p", {}, el("a", { href: elsewhere({ view: "find" }) }, say("search.button"))),
  ];
}

// A drawing has a size only once it has a place.
export async function arrived() {
  if (!drawn) return;
  const { draw } = await import("./drawing.js");
  await draw(drawn.canvas, drawn.graph, drawn.opened, (id) => go(changed({ open: toggled("open", id) })));
}

function listed(graph, id) {
  const node = graph.nodes.get(id);
  const edges = graph.edges.filter(({ from, to }) => from === id || to === id);
  return el(
    "section",
    {},
    el("h2", {}, say("kind." + node.kind), " ", el("a", { href: node.url }, isolated(node.label))),
    edges.length === 0
      ? el("p", { class: "quiet" }, say("graph.alone"))
      : el(
          "ul",
          { class: "plain-list" },
          edges.map((edge) => neighbour(graph, edge, id)),
        ),
    node.unreached > 0 ? el("p", { class: "quiet" }, say("graph.unreached", node.unreached)) : null,
    node.more > 0
      ? el("p", { class: "quiet" }, say("graph.total"), counted(node.totals), say("graph.more", node.more))
      : null,
  );
}

// What the other end is to this one.
function role(kind, isFrom, other) {
  if (kind === "BROADER") return isFrom ? "edge.BROADER" : "edge.NARROWER";
  if (kind === "PARENT") return isFrom ? "edge.PARENT" : "edge.SUBORDINATE";
  return "kind." + other.kind;
}

function neighbour(graph, { from, to, basis, kind }, id) {
  const other = graph.nodes.get(from === id ? to : from);
  const isOpen = current().getAll("open").includes(other.id) || current().get("node") === other.id;
  return el(
    "li",
    {},
    el("span", { class: "quiet" }, say(role(kind, from === id, other))),
    " ",
    basis
      ? linkTo({ url: other.url, name: other.label }, basis)
      : el("a", { href: other.url }, isolated(other.label)),
    " ",
    isOpen
      ? null
      : el(
          "a",
          {
            class: "opener",
            href: changed({ open: toggled("open", other.id) }),
            "aria-label": say("graph.expandNamed", other.label),
          },
          say("graph.expand"),
        ),
  );
}
