// A text as held, cut into its headings, divisions and measures. Its characters stay as they are: the blocks, read one
// after another, are the text. Offsets are code points, as everywhere.

import { el } from "./dom.js";
import { changed } from "./state.js";

export class HeldText {
  #points;
  #wordings = new Map();

  constructor(text) {
    this.#points = Array.from(text);
  }

  get length() {
    return this.#points.length;
  }

  slice(start, end) {
    return this.#points.slice(start, end).join("");
  }

  // The characters [start, end) as blocks: what comes before the first heading, then headings, divisions and
  // measures. A digest has themes, an official text divisions.
  blocks({ themes = [], divisions = [] }, measures, start, end) {
    const pieces = [
      ...themes.map(({ span }) => ({ span, begin: () => el("h3", { class: "theme" }) })),
      ...divisions.flatMap(opening),
      ...measures.map((measure) => ({ span: measure.span, measure, begin: () => this.#measure(measure) })),
      ...measures.flatMap(({ citations }) =>
        citations.filter(({ marker }) => marker).map((citation) => ({ span: citation.span, citation })),
      ),
    ];
    pieces.sort((one, other) => one.span.start - other.span.start);
    const blocks = [];
    let block = el("div", { class: "masthead" });
    let at = start;
    for (const piece of pieces) {
      if (piece.span.start < at || piece.span.end > end) continue;
      let between = this.slice(at, piece.span.start);
      if (divisions.length > 0 && block.matches(".measure")) {
        // Paragraphs behind a measure of an official text are none of its: they stand apart.
        const own = between.indexOf("\n") + 1;
        const paragraphs = between.lastIndexOf("\n") + 1;
        block.append(between.slice(0, own));
        if (paragraphs > own) {
          blocks.push(block);
          block = paragraphsApart(between.slice(own, paragraphs));
        }
        between = between.slice(paragraphs);
      }
      const gap = el("span", { class: "gap" }, between);
      if (piece.begin) {
        blocks.push(block);
        // The bullet before a measure is the measure's; other characters between belong to what came before.
        if (!piece.measure) block.append(gap);
        block = piece.begin();
        if (piece.measure) block.prepend(gap);
        else block.append(this.slice(piece.span.start, piece.span.end));
      } else block.append(gap, piece.citation ? this.#marker(piece.citation) : this.#set(piece));
      at = piece.span.end;
    }
    const last = this.slice(at, end);
    const own = divisions.length > 0 && block.matches(".measure") ? last.indexOf("\n") + 1 : last.length;
    block.append(el("span", { class: "gap" }, last.slice(0, own)));
    return [...blocks, block, paragraphsApart(last.slice(own))].filter((each) => each.textContent !== "" || each.id);
  }

  #set({ span, tag, look }) {
    return el(tag, { class: look }, this.slice(span.start, span.end));
  }

  #measure(measure) {
    const wording = el("a", {
      class: "wording",
      href: changed({ measure: measure.number, heldIn: null, item: null }),
      draggable: "false",
    });
    wording.append(this.#text(measure));
    this.#wordings.set(measure.number, { measure, wording });
    return el("div", { class: "measure", "data-number": measure.number }, wording);
  }

  #text({ span }) {
    return this.slice(span.start, span.end);
  }

  #marked({ span }, marks) {
    return runs(span, marks, (from, to) => this.slice(from, to));
  }

  #marker({ id, url, span }) {
    return el("a", { class: "marker", href: url, "data-citation": id }, this.slice(span.start, span.end));
  }

  // Shows one measure as chosen, its marks set; the others without marks.
  choose(number, marks) {
    for (const [each, { measure, wording }] of this.#wordings) {
      const isChosen = each === number;
      wording.parentElement.classList.toggle("chosen", isChosen);
      wording.toggleAttribute("aria-current", isChosen);
      wording.replaceChildren(...(isChosen ? this.#marked(measure, marks) : [this.#text(measure)]));
      for (const marker of wording.parentElement.querySelectorAll(".marker")) {
        const mark = isChosen ? marks.find((one) => one.id === marker.dataset.citation) : null;
        marker.dataset.items = mark ? mark.item : "";
      }
    }
  }
}

function paragraphsApart(text) {
  return el("div", { class: "paragraphs" }, el("span", { class: "gap" }, text));
}

// Where a division begins, its heading, and the notes that name who is responsible.
function opening({ path, level, span, headingSpan, notes }) {
  const place = { start: span.start, end: span.start };
  return [
    {
      span: place,
      begin: () => el("div", { class: "division " + level.toLowerCase(), id: divisionId(path) }),
    },
    headingSpan && { span: headingSpan, tag: "strong", look: "heading" },
    ...notes.map((note) => ({ span: note, tag: "span", look: "note" })),
  ].filter(Boolean);
}

export function divisionId(path) {
  return "division-" + path;
}

// The characters of a span in runs, each of which has the same marks from its first character to its last. A
// mark has a span, the number of the item that it belongs to, and a kind, which is its look.
export function runs({ start, end }, marks, slice) {
  const inside = marks.filter(({ span }) => span.start >= start && span.end <= end);
  const cuts = [...new Set([start, end, ...inside.flatMap(({ span }) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((cut, at) => {
    const over = inside.filter(({ span }) => span.start <= cuts[at] && span.end >= cut);
    const text = slice(cuts[at], cut);
    if (over.length === 0) return text;
    const kinds = [...new Set(over.map(({ kind }) => kind))].join(" ");
    return el(
      "span",
      { class: "mark " + kinds, "data-items": [...new Set(over.map(({ item }) => item))].join(" ") },
      text,
    );
  });
}

// A span's own text with the characters of other spans marked in it.
export function found(span, others) {
  const points = Array.from(span.text);
  const marks = others.map((other) => ({ span: other, kind: "found", item: "" }));
  return runs(span, marks, (from, to) => points.slice(from - span.start, to - span.start).join(""));
}
