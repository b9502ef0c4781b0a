// Which document to read, where several are held.

import { ask } from "./api.js";
import { el, isolated } from "./dom.js";
import { counted } from "./links.js";
import { pages } from "./pages.js";
import { changed, current } from "./state.js";
import { say } from "./words.js";

const DOCUMENTS = `query Documents($after: String) {
  documents(first: 30, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      identifier title number signedOn publishedOn heldIn status digests { statedSource statedAsPrinted }
      measures(first: 1) { totalsByBasis { basis count } }
    }
  }
}`;

export async function show() {
  const { documents } = await ask(DOCUMENTS, { after: current().get("after") });
  return [
    el("h1", {}, say("documents.title")),
    el("p", {}, say("documents.lead", documents.totalCount)),
    el("p", {}, el("a", { href: "?" + new URLSearchParams({ view: "find" }) }, say("documents.all"))),
    el("ul", { class: "plain-list" }, documents.nodes.map(row)),
    pages(documents.pageInfo),
  ];
}

function row({ identifier, title, number, signedOn, publishedOn, heldIn, status, digests, measures }) {
  const [held] = digests;
  return el(
    "li",
    {},
    el("a", { href: changed({ view: null, document: identifier, after: null }) }, isolated(title)),
    " ",
    el(
      "span",
      { class: "quiet" },
      heldIn.includes("ORIGINAL")
        ? say("documents.official", number ?? say("read.noSource"), signedOn ?? publishedOn ?? "—")
        : say("documents.row", held?.statedSource ?? say("read.noSource"), held?.statedAsPrinted ?? "—"),
      status === "REPEALED" && [say("documents.repealed"), " "],
      counted(measures.totalsByBasis),
    ),
  );
}
