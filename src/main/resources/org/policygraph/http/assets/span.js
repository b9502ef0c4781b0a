// Marks the characters that the fragment names: #char=120,140 (RFC 5147), counted in code points. Without such a fragment
// the page stays as the server made it, which may have marked a span itself.
const text = document.getElementById("held-text");
const notice = document.getElementById("span-notice");
const content = text ? text.textContent : "";
const points = Array.from(content);
const served = text ? { text: [...text.childNodes], notice: [...notice.childNodes] } : null;

// RFC 5147 §3: a position or a range with one end open or none, then integrity checks.
const GRAMMAR = /^#char=(?:(\d+)(?:(,)(\d+)?)?|,(\d+))((?:;(?:length=\d+|md5=[\da-f]{32})(?:,[\w.:+-]+)?)*)$/i;

function fragment() {
  try {
    return decodeURIComponent(location.hash);
  } catch {
    return location.hash;
  }
}

// Start and end, or in words why there are none.
function range(asked) {
  const found = GRAMMAR.exec(asked);
  if (!found) {
    return { problem: "地址所指的字符不在此文本中。The address names no characters of this text." };
  }
  const [, first, comma, last, upTo, checks] = found;
  for (const [, length] of checks.matchAll(/;length=(\d+)/gi)) {
    if (Number(length) === points.length) continue;
    return {
      problem:
        `地址所载长度为 ${length}，此文本长度为 ${points.length}：地址是为另一文本而写，未作标示。` +
        `The address was made for a text of ${length} characters; this one has ${points.length}. Nothing is marked.`,
    };
  }
  const start = Number(first ?? 0);
  const end = Number(upTo ?? last ?? (comma ? points.length : start));
  if (start > end || end > points.length) {
    return {
      problem:
        `此文本只有 ${points.length} 个字符，没有第 ${start} 至 ${end} 个字符。` +
        `This text has ${points.length} characters and no span from ${start} to ${end}.`,
    };
  }
  return { start, end };
}

function link(address, words) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = words;
  return anchor;
}

// The same words and links as the server's, for the span that the reader has come to.
function tell({ start, end }) {
  const here = location.pathname.replace(/\.html$/, "");
  notice.replaceChildren(
    `第 ${start} 至 ${end} 个字符（自 0 起，不含末位）已标出。Characters ${start} to ${end} are marked. `,
    link(`${here}#char=${start},${end};length=${points.length}`, "固定链接 Permalink"),
    " · ",
    link(`${here}?char=${start},${end}#span`, "供分享 For sharing"),
    " · ",
    link(`${here}.txt?char=${start},${end}`, "仅此字符 These characters alone"),
  );
}

// Within its box first, so that heading and note stay in sight; the page moves only if it must.
function bringIntoSight(mark) {
  const box = text.parentElement;
  const offset = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += offset - box.clientHeight / 3;
  mark.scrollIntoView({ block: "nearest" });
}

function show() {
  if (!text) return;
  const asked = fragment();
  if (!asked.startsWith("#char=")) {
    text.replaceChildren(...served.text);
    notice.replaceChildren(...served.notice);
    notice.hidden = served.notice.length === 0;
    const mark = text.querySelector("mark");
    if (mark) bringIntoSight(mark);
    return;
  }
  notice.hidden = false;
  const span = range(asked);
  if (span.problem) {
    text.replaceChildren(content);
    notice.textContent = span.problem;
    return;
  }
  const mark = document.createElement("mark");
  mark.id = "span";
  mark.textContent = points.slice(span.start, span.end).join("");
  text.replaceChildren(
    points.slice(0, span.start).join(""),
    mark,
    points.slice(span.end).join(""),
  );
  tell(span);
  bringIntoSight(mark);
}

addEventListener("hashchange", show);
show();
