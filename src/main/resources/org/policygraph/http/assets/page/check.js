// Check a quotation, or a whole article, against the held texts.

import { ask } from "./api.js";
import { CHANGES, changesOf, nameOf } from "./changes.js";
import { copyButton } from "./copy.js";
import { el, isolated } from "./dom.js";
import { changed, current, elsewhere, go } from "./state.js";
import { language, say } from "./words.js";

export const VERIFIED = `
fragment Verified on QuoteVerification {
  verdict sentence(lang: $lang)
  matches {
    span { url text prefix suffix line column } heldIn quotableAsPolicy
    around { url text } cutOff { kind term span { url } }
    document { identifier title number ...ChangeParts } original { title titleDiffers } measures { number } paragraphs { number }
  }
  diff { kind quote span { text } }
} ${CHANGES}`;

const VERIFY = `query CheckQuotation($text: String!, $document: ID, $lang: Locale) {
  verifyQuote(text: $text, document: $document) { ...Verified }
} ${VERIFIED}`;

// A pasted article stands in no address: it is kept here for as long as the page is open, and nowhere else.
let article = null;

// Whole and between marks it is one quotation; with marks inside, or long, it is an article.
const ONE_QUOTATION = /^\s*(?:[“「『"][^“”「」『』"]*[”」』"][。.]?|[^“”「」『』"\n]*)\s*$/;
const LONGEST_QUOTATION = 2000;

const TITLE = `query TitleOf($document: ID!) { document(id: $document) { title number } }`;

export async function show() {
  const quote = current().get("quote") ?? "";
  return [
    el("h1", {}, say("check.title")),
    el("p", {}, say("check.lead")),
    quotationBox(quote),
    await within(),
    current().has("article") ? await checked() : null,
    quote === "" ? null : el("section", { class: "result" }, await verified(quote)),
  ];
}

async function checked() {
  if (!article) return el("p", { class: "notice" }, say("article.again"));
  const { show: report } = await import("./article.js");
  return report(article);
}

// Where a quotation or an article is put in, here and at the front door.
export function quotationBox(quote) {
  const area = el(
    "textarea",
    { id: "quote", name: "quote", rows: "5", maxlength: "20000", lang: "zh" },
    quote || (current().has("article") ? (article?.text ?? "") : ""),
  );
  const submit = (event) => {
    event.preventDefault();
    const text = area.value.trim();
    if (text.length <= LONGEST_QUOTATION && ONE_QUOTATION.test(text)) {
      return go(elsewhere({ view: "check", quote: text }));
    }
    open({ text });
  };
  const status = el("span", { role: "alert", class: "quiet" });
  const upload = async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    if (file.size > LARGEST_FILE) status.textContent = say("article.tooLarge");
    else open({ base64: encoded(new Uint8Array(await file.arrayBuffer())) });
  };
  return el(
    "form",
    { class: "check", onsubmit: submit },
    el("label", { for: "quote" }, say("check.label")),
    area,
    el(
      "span",
      { class: "send" },
      el("button", { type: "submit" }, say("check.button")),
      " ",
      el("label", { for: "article-file" }, say("article.file")),
      " ",
      el("input", { type: "file", id: "article-file", accept: ".docx,.html,.htm,.md,.txt", onchange: upload }),
    ),
    status,
  );
}

// In base64 it must stay below what the server takes from anybody.
const LARGEST_FILE = 700000;

function encoded(bytes) {
  let characters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(characters);
}

// Who sent an article looks for its result, not for the form.
export function arrived() {
  if (!isSent) return;
  isSent = false;
  const title = document.querySelector(".article-check h2");
  title?.focus({ preventScroll: true });
  title?.scrollIntoView();
}

let isSent = false;

function open(given) {
  article = given;
  isSent = true;
  go(elsewhere({ view: "check", article: "1" }));
}

// A document that was read before the quotation was pasted is the only one that is looked in.
async function within() {
  const document = current().get("document");
  if (!document) return null;
  const { document: found } = await ask(TITLE, { document });
  return el(
    "p",
    { class: "within" },
    say("check.within"),
    isolated(found ? nameOf(found) : document),
    " ",
    el("a", { href: changed({ document: null }) }, say("check.everywhere")),
  );
}

async function verified(text) {
  const { verifyQuote: found } = await ask(VERIFY, {
    text,
    document: current().get("document"),
    lang: language(),
  });
  return [
    headline(found),
    el("p", {}, isolated(found.sentence)),
    found.diff.length > 0 ? difference(found.diff) : null,
    el("p", { class: "quiet" }, say("check.limits")),
    el("ul", { class: "plain-list" }, found.matches.map(match)),
    found.matches.length > 0
      ? copyButton(
          () => copied(text, found),
          say("check.copy"),
        )
      : null,
  ];
}

const SAME_WORDING = [
  "EXACT",
  "WIDTH_OR_SPACE_ONLY",
  "EXCEPT_PUNCTUATION",
  "SCRIPT_VARIANT",
  "FIGURE_WRITTEN_OTHERWISE",
];

// Words that no official text has as they are must not be taken for the policy's at a glance.
export function headlineOf({ verdict, matches }) {
  const isOfOriginal = matches.some(({ heldIn, cutOff }) => heldIn === "ORIGINAL" && cutOff.length === 0);
  const inDigestOnly = SAME_WORDING.includes(verdict) && !isOfOriginal;
  return {
    look: inDigestOnly || verdict === "IN_DIGEST_ONLY" ? "in-digest-only" : verdict.toLowerCase(),
    words: say(inDigestOnly ? "quote.inDigestOnly" : "quote." + verdict),
    isSame: SAME_WORDING.includes(verdict),
  };
}

function headline(found) {
  const { look, words } = headlineOf(found);
  return el("h2", { class: "quote-verdict " + look }, words);
}

// What is pasted elsewhere says of which words it is the verdict.
function copied(text, { sentence, matches, diff }) {
  return [
    `“${text}”`,
    sentence,
    diff.length > 0 ? say("check.difference") + marked(diff) : "",
    ...matches.flatMap(({ span, around, cutOff, heldIn, document }) => [
      say("heldIn." + heldIn) + " " + nameOf(document),
      ...(cutOff.length > 0 ? [say("check.around") + around.text] : []),
      ...cutOff.map(({ kind, term }) => say("check.cutOff") + say("cutOff." + kind) + " " + term),
      span.url,
    ]),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

// Two places that are joined are divided by ‖.
export function marked(parts) {
  return parts.map((part, at) => (isJoint(parts, at) ? " ‖ " : "") + markedPart(part)).join("");
}

function isJoint(parts, at) {
  return at > 0 && parts[at].kind === "EQUAL" && parts[at - 1].kind === "EQUAL";
}

function markedPart({ kind, quote, span }) {
  switch (kind) {
    case "CHANGED":
      return `[${quote} → ${span.text}]`;
    case "INSERTED":
      return `[+${quote}]`;
    case "DELETED":
      return `[-${span.text}]`;
    default:
      return quote;
  }
}

export function difference(parts) {
  return el(
    "p",
    { class: "difference", lang: "zh" },
    el("span", { class: "quiet" }, say("check.difference")),
    parts.map(({ kind, quote, span }, at) =>
      kind === "EQUAL"
        ? (isJoint(parts, at) ? " ‖ " : "") + quote
        : [
            quote === "" ? null : el("del", { title: say("check.quoted") }, quote),
            span === null ? null : el("ins", { title: say("check.held") }, span.text),
          ],
    ),
  );
}

function lost({ around, cutOff }) {
  return [
    el("p", { class: "around" }, say("check.around"), el("a", { href: around.url, lang: "zh" }, around.text)),
    el(
      "ul",
      { class: "cut-off" },
      cutOff.map(({ kind, term, span }) =>
        el(
          "li",
          {},
          say("check.cutOff"),
          say("cutOff." + kind),
          " ",
          el("a", { href: span.url, lang: "zh" }, term),
        ),
      ),
    ),
  ];
}

export function match(found) {
  const { span, heldIn, quotableAsPolicy, document, measures, paragraphs } = found;
  return el(
    "li",
    { class: "match" },
    el(
      "p",
      { class: "of-document" },
      say("heldIn." + heldIn),
      " ",
      el("a", { href: elsewhere({ document: document.identifier }) }, isolated(nameOf(document))),
      changesOf(document).flat().map((change) => [" ", change]),
    ),
    el("p", { lang: "zh" }, "…", span.prefix, el("mark", {}, span.text), span.suffix, "…"),
    found.cutOff.length > 0 ? lost(found) : null,
    found.original?.titleDiffers
      ? el("p", {}, say("check.otherTitle", found.original.title))
      : null,
    el(
      "p",
      { class: "quiet" },
      say(quotableAsPolicy ? "check.quotable" : "check.notQuotable"),
      " · ",
      el("a", { href: span.url }, say("span.line", span.line, span.column)),
      " · ",
      measures.map(({ number }) => [
        el(
          "a",
          { href: elsewhere({ document: document.identifier, measure: number, heldIn }) },
          say("measure.name", number),
        ),
        " ",
      ]),
      paragraphs.map(({ number }) => say("paragraph.marker", number)),
    ),
  );
}
