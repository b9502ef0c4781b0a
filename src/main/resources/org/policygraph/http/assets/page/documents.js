// Which document to read, where several are held.

import { ask } from "./api.js";
import { CHANGES, changesOf } from "./changes.js";
import { el, isolated } from "./dom.js";
import { counted } from "./links.js";
import { pages } from "./pages.js";
import { changed, current } from "./state.js";
import { say } from "./words.js";

export const DOCUMENT_ROW = `
fragment DocumentRow on PolicyDocument {
  identifier title number signedOn publishedOn heldIn digests { statedSource statedAsPrinted }
  ...ChangeParts
  measures(first: 1) { totalsByBasis { basis count } }
} ${CHANGES}`;

const DOCUMENTS = `query Documents($after: String) {
  documents(first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...DocumentRow } }
} ${DOCUMENT_ROW}`;

export async function show() {
  const { documents } = await ask(DOCUMENTS, { after: current().get("after") });
  return [
    el("h1", {}, say("documents.title")),
    el("p", {}, say("documents.lead", documents.totalCount)),
    el("p", {}, el("a", { href: "?" + new URLSearchParams({ view: "find" }) }, say("documents.all"))),
    el("ul", { class: "plain-list" }, documents.nodes.map(documentRow)),
    pages(documents.pageInfo),
  ];
}

export function documentRow(document) {
  const { identifier, title, number, signedOn, publishedOn, heldIn, digests, measures } = document;
  const [held] = digests;
  const isOriginal = heldIn.includes("ORIGINAL");
  return el(
    "li",
    {},
    el("a", { href: changed({ view: null, document: identifier, after: null }) }, isolated(title)),
    " ",
    !isOriginal && [el("strong", { class: "of-digest" }, say("held.band")), " "],
    el(
      "span",
      { class: "quiet" },
      isOriginal
        ? say("documents.official", number ?? say("read.noSource"), signedOn ?? publishedOn ?? "—")
        : say("documents.row", held?.statedSource ?? say("read.noSource"), held?.statedAsPrinted ?? "—"),
      counted(measures.totalsByBasis),
      changesOf(document).flat().map((change) => [" ", change]),
    ),
  );
}
