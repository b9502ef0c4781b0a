// What became of an article: its text with every quotation and number marked, and each of them with its verdict.

import { ask } from "./api.js";
import { changesOf, nameOf } from "./changes.js";
import { difference, headlineOf, marked, match, VERIFIED } from "./check.js";
import { csvButton } from "./copy.js";
import { runs } from "./digest.js";
import { button, el, isolated } from "./dom.js";
import { current, elsewhere } from "./state.js";
import { language, say } from "./words.js";

const ARTICLE = `query CheckArticle($text: String, $base64: String, $document: ID, $lang: Locale) {
  checkArticle(text: $text, base64: $base64, document: $document) {
    text
    quotations { start end text closed verification { ...Verified } }
    numbers {
      start end text verdict sentence(lang: $lang) quotation
      commitments { printed span { url } measure { number heldIn document { identifier title number ...ChangeParts } } }
      places { url text prefix suffix }
    }
  }
} ${VERIFIED}`;

// Places of one quotation that are shown; the count of the rest is said.
const PLACES = 3;

export async function show({ text, base64 }) {
  const { checkArticle: found } = await ask(ARTICLE, {
    text,
    base64,
    document: current().get("document"),
    lang: language(),
  });
  const quotations = found.quotations.map(judgedQuotation);
  const numbers = found.numbers.map((each) => judgedNumber(each, quotations[each.quotation]));
  const points = Array.from(found.text);
  const whole = { start: 0, end: points.length };
  const slice = (start, end) => points.slice(start, end).join("");
  return el(
    "section",
    { class: "result article-check" },
    el("h2", { tabindex: "-1" }, say("article.title")),
    summary("article.quotations", quotations),
    summary("article.numbers", numbers),
    el("p", { class: "quiet" }, say("article.limits")),
    el(
      "p",
      { class: "take" },
      csvButton("article-check", () => table(quotations, numbers)),
      " ",
      button(say("article.print"), () => print()),
    ),
    legend(),
    el("div", { class: "article", lang: "zh" }, runs(whole, [...quotations, ...numbers].map(mark), slice)),
    el("h3", {}, say("article.quotations")),
    listed(quotations, quotation),
    el("h3", {}, say("article.numbers")),
    listed(numbers, (each) => number(each, slice)),
    el("p", { class: "quiet" }, say("check.limits")),
  );
}

// How it looks: held word for word in an official text, only in a digest, held otherwise, or not told.
const LOOKS = ["as-original", "as-digest", "differs", "untold"];

function judgedQuotation(found) {
  if (!found.verification) return { ...found, look: "untold", words: say("article.tooLong") };
  const { look, words, isSame } = headlineOf(found.verification);
  const { verdict } = found.verification;
  const isOpen = verdict === "NOT_FOUND" || verdict === "TOO_SHORT";
  const isDigests = look === "in-digest-only";
  return { ...found, words, look: isDigests ? "as-digest" : isSame ? "as-original" : isOpen ? "untold" : "differs" };
}

// In a quotation that stands in a text, a number by itself needs no verdict of its own.
function judgedNumber(found, around) {
  const isTold = around && found.verdict === "VALUE_ALONE" && around.look !== "untold";
  if (isTold) return { ...found, places: [], sentence: "", look: around.look, words: say("article.asQuotation") };
  const words = say("number." + found.verdict);
  const isOriginals = found.commitments.some(({ measure }) => measure.heldIn === "ORIGINAL");
  const looks = {
    SAME_VALUE: isOriginals ? "as-original" : "as-digest",
    COMPARED_OTHERWISE: "differs",
    OTHER_VALUE: "differs",
  };
  return { ...found, words, look: looks[found.verdict] ?? "untold" };
}

function mark({ start, end, look }) {
  return { span: { start, end }, kind: "told " + look, item: "" };
}

function summary(title, all) {
  const words = [...Map.groupBy(all, (each) => each.words)].map(([each, those]) => say("article.of", those.length, each));
  return el(
    "p",
    { class: "summary", role: "status" },
    say(title) + say("article.colon"),
    all.length === 0 ? say("article.none") : words.join(say("list.comma")),
  );
}

function legend() {
  return el(
    "ul",
    { class: "chips legend-told" },
    LOOKS.map((look) => el("li", {}, el("span", { class: "mark told " + look }, say("told." + look)))),
  );
}

function listed(all, row) {
  return all.length === 0 ? el("p", { class: "quiet" }, say("article.none")) : el("ol", { class: "plain-list told-list" }, all.map(row));
}

function verdict({ look, words }) {
  return el("strong", { class: "mark told " + look }, words);
}

function quotation(each) {
  const { text, closed, verification } = each;
  return el(
    "li",
    {},
    el("p", { lang: "zh", class: "told-text" }, isolated(text)),
    el("p", {}, verdict(each), closed ? null : [" ", el("span", { class: "quiet" }, say("article.notClosed"))]),
    verification && [
      el("p", {}, isolated(verification.sentence)),
      verification.diff.length > 0 ? difference(verification.diff) : null,
      el("ul", { class: "plain-list" }, verification.matches.slice(0, PLACES).map(match)),
      verification.matches.length > PLACES &&
        el("p", { class: "quiet" }, say("article.morePlaces", verification.matches.length - PLACES)),
    ],
  );
}

// A few characters around a number say which of several it is.
const AROUND = 14;

function number(each, slice) {
  const { start, end, text, sentence, commitments, places, quotation: at } = each;
  return el(
    "li",
    {},
    el(
      "p",
      { lang: "zh", class: "told-text" },
      "…" + slice(Math.max(0, start - AROUND), start),
      el("b", {}, text),
      slice(end, end + AROUND) + "…",
    ),
    el("p", {}, verdict(each), at === null ? null : [" ", el("span", { class: "quiet" }, say("article.inQuotation", at + 1))]),
    sentence !== "" && el("p", {}, isolated(sentence)),
    commitments.length > 0 &&
      el("ul", { class: "plain-list" }, commitments.map(stated)),
    places.length > 0 &&
      el(
        "ul",
        { class: "plain-list" },
        places.map(({ url, text: own, prefix, suffix }) =>
          el("li", { lang: "zh" }, "…", prefix, el("a", { href: url }, own), suffix, "…"),
        ),
      ),
  );
}

function stated({ printed, span, measure: { number: measure, heldIn, document } }) {
  return el(
    "li",
    {},
    el("a", { href: span.url, class: "quoted", lang: "zh" }, isolated(printed)),
    " ",
    say("heldIn." + heldIn),
    " ",
    el(
      "a",
      { href: elsewhere({ document: document.identifier, measure, heldIn }) },
      say("measure.name", measure) + " · ",
      isolated(nameOf(document)),
    ),
    changesOf(document).flat().map((change) => [" ", change]),
  );
}

// ---- As a table --------------------------------------------------------------------------------------------------

function table(quotations, numbers) {
  return [
    ["kind", "start", "end", "text", "verdict", "sentence", "difference", "cutOff", "document", "measure", "url"].map(
      (each) => say("column." + each),
    ),
    ...quotations.map((each) => {
      const [first] = each.verification?.matches ?? [];
      return [
        say("article.quotation"),
        each.start,
        each.end,
        each.text,
        each.words + (each.closed ? "" : say("article.notClosed")),
        each.verification?.sentence ?? "",
        each.verification ? marked(each.verification.diff) : "",
        (first?.cutOff ?? []).map(({ kind, term }) => say("cutOff." + kind) + " " + term).join(say("list.comma")),
        first ? say("heldIn." + first.heldIn) + " " + nameOf(first.document) : "",
        (first?.measures ?? []).map(({ number: own }) => own).join(say("list.comma")),
        first?.span.url ?? "",
      ];
    }),
    ...numbers.map((each) => {
      const [first] = each.commitments;
      return [
        say("article.number"),
        each.start,
        each.end,
        each.text,
        each.words,
        each.sentence,
        first ? first.printed : "",
        "",
        first ? say("heldIn." + first.measure.heldIn) + " " + nameOf(first.measure.document) : "",
        first ? first.measure.number : "",
        first?.span.url ?? each.places[0]?.url ?? "",
      ];
    }),
  ];
}
