// Draws a neighbourhood. Lines are told apart by their shape and their word, as everywhere.

import { basisWord } from "./links.js";
import { say } from "./words.js";

const LINES = {
  STATED: { "line-style": "solid", width: 2 },
  IMPLIED: { "line-style": "dashed", width: 2 },
  REMIT: { "line-style": "dotted", width: 2 },
  CURATED: { "line-style": "solid", width: 4 },
};
const SHAPES = {
  Measure: "round-rectangle",
  TargetGroup: "ellipse",
  Department: "hexagon",
  SourceParagraph: "rectangle",
  Theme: "round-tag",
};

// Pixels.
const CHARACTER = 13;
const LINE = 130;

export async function draw(place, { nodes, edges }, opened, open) {
  const { default: cytoscape } = await import(place.ownerDocument.body.dataset.drawing);
  const [ink, quiet, paper, line, accent] = ["ink", "quiet", "paper", "line", "link"].map(colour);
  const drawing = cytoscape({
    container: place,
    elements: [
      ...[...nodes.values()].map(({ id, kind, label }) => ({
        data: { id, label, kind, opened: opened.includes(id) },
      })),
      ...edges.map(({ from, to, basis, kind }) => ({
        data: { source: from, target: to, basis, label: basis ? basisWord(basis) : say("edge." + kind) },
      })),
    ],
    style: [
      {
        selector: "node",
        style: {
          label: "data(label)",
          shape: (node) => SHAPES[node.data("kind")],
          "background-color": paper,
          "border-color": quiet,
          "border-width": 1.5,
          color: ink,
          "font-size": CHARACTER,
          "text-wrap": "wrap",
          "text-overflow-wrap": "anywhere",
          "text-max-width": LINE,
          "text-valign": "center",
          width: (node) => width(node) + 22,
          height: (node) => 18 * lines(node) + 14,
        },
      },
      { selector: "node[?opened]", style: { "border-color": accent, "border-width": 3 } },
      {
        selector: "edge",
        style: {
          label: "data(label)",
          "font-size": 11,
          color: quiet,
          "line-color": line,
          width: 1,
          "curve-style": "bezier",
          "text-background-color": paper,
          "text-background-opacity": 1,
          "text-background-padding": 2,
        },
      },
      ...Object.entries(LINES).map(([basis, look]) => ({
        selector: `edge[basis = "${basis}"]`,
        style: { ...look, "line-color": quiet },
      })),
    ],
    layout: { name: "circle" },
    maxZoom: 1.25,
    // The wheel scrolls the page.
    userZoomingEnabled: false,
  });
  // From a circle, so that the same graph is drawn in the same way each time.
  drawing
    .layout({
      name: "cose",
      animate: false,
      randomize: false,
      nodeRepulsion: () => 400000,
      idealEdgeLength: () => 90,
      nodeOverlap: 30,
      padding: 16,
    })
    .run();
  drawing.on("tap", "node", ({ target }) => open(target.id()));
}

// Nodes are as large as their names, whose Chinese characters are squares.
function width(node) {
  return Math.min(LINE, node.data("label").length * CHARACTER);
}

function lines(node) {
  return Math.ceil((node.data("label").length * CHARACTER) / LINE);
}

// A colour of the style sheet as the browser has worked it out for light or dark.
function colour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
