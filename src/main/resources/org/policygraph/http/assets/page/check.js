// Check a quotation against the held texts.

import { ask } from "./api.js";
import { copyButton } from "./copy.js";
import { el, isolated } from "./dom.js";
import { changed, current, elsewhere, go } from "./state.js";
import { language, say } from "./words.js";

const VERIFY = `query CheckQuotation($text: String!, $document: ID, $lang: Locale) {
  verifyQuote(text: $text, document: $document) {
    verdict sentence(lang: $lang)
    matches {
      span { url text prefix suffix line column } heldIn quotableAsPolicy
      document { identifier title } measures { number } paragraphs { number }
    }
  }
}`;

export async function show() {
  const quote = current().get("quote") ?? "";
  const area = el(
    "textarea",
    { id: "quote", name: "quote", rows: "4", maxlength: "2000", lang: "zh" },
    quote,
  );
  const submit = (event) => {
    event.preventDefault();
    go(changed({ quote: area.value.trim() }));
  };
  return [
    el("h1", {}, say("check.title")),
    el("p", {}, say("check.lead")),
    el(
      "form",
      { class: "check", onsubmit: submit },
      el("label", { for: "quote" }, say("check.label")),
      area,
      el("button", { type: "submit" }, say("check.button")),
    ),
    quote === "" ? null : el("section", { class: "result" }, await verified(quote)),
  ];
}

async function verified(text) {
  const { verifyQuote: found } = await ask(VERIFY, {
    text,
    document: current().get("document"),
    lang: language(),
  });
  return [
    el("h2", { class: "quote-verdict " + found.verdict.toLowerCase() }, say("quote." + found.verdict)),
    el("p", {}, isolated(found.sentence)),
    el("p", { class: "quiet" }, say("check.limits")),
    el("ul", { class: "plain-list" }, found.matches.map(match)),
    found.matches.length > 0
      ? copyButton(
          () => found.sentence + "\n" + found.matches.map(({ span }) => span.url).join("\n"),
          say("check.copy"),
        )
      : null,
  ];
}

function match({ span, heldIn, quotableAsPolicy, document, measures, paragraphs }) {
  return el(
    "li",
    { class: "match" },
    el("p", { lang: "zh" }, "…", span.prefix, el("mark", {}, span.text), span.suffix, "…"),
    el(
      "p",
      { class: "quiet" },
      say("heldIn." + heldIn),
      " · ",
      say(quotableAsPolicy ? "check.quotable" : "check.notQuotable"),
      " · ",
      el("a", { href: span.url }, say("span.line", span.line, span.column)),
      " · ",
      measures.map(({ number }) => [
        el(
          "a",
          { href: elsewhere({ document: document.identifier, measure: number }) },
          say("measure.name", number),
        ),
        " ",
      ]),
      paragraphs.map(({ number }) => say("paragraph.marker", number)),
    ),
  );
}
