// Which kind of text the measures of a view are read from: the words of a view follow it.

import { ask } from "./api.js";
import { current } from "./state.js";

const ALL = `query HeldTexts {
  documents(first: 1) { totalCount }
  originals: documents(where: { heldIn: [ORIGINAL] }, first: 1) { totalCount }
}`;
const ONE = `query HeldTextsOfOne($document: ID!) { document(id: $document) { heldIn } }`;

// ORIGINAL, DIGEST or BOTH, and whether measures of several documents stand beside one another. Of a document of
// which both texts are held, the original's measures are the ones that count.
export async function heldTexts() {
  const document = current().get("document");
  if (document) {
    const { document: found } = await ask(ONE, { document });
    return { kind: found?.heldIn.includes("ORIGINAL") ? "ORIGINAL" : "DIGEST", isSeveral: false };
  }
  const { documents, originals } = await ask(ALL);
  return { kind: kindOf(originals.totalCount, documents.totalCount), isSeveral: documents.totalCount > 1 };
}

function kindOf(originals, documents) {
  if (originals === 0) return "DIGEST";
  return originals === documents ? "ORIGINAL" : "BOTH";
}
