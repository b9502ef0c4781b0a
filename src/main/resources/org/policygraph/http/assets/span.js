// Marks the characters that the fragment names: #char=120,140 (RFC 5147), counted in code points.
const text = document.getElementById("held-text");
const notice = document.getElementById("span-notice");
const content = text ? text.textContent : "";
const points = Array.from(content);

// RFC 5147: the characters, then at will the length of the whole text, as a check.
const GRAMMAR = /^#char=(\d+),(\d+)(?:;length=(\d+)(?:,[\w.:-]+)?)?$/;

function fragment() {
  try {
    return decodeURIComponent(location.hash);
  } catch {
    return location.hash;
  }
}

// Start and end, or in words why there are none.
function range() {
  const found = GRAMMAR.exec(fragment());
  if (!found) {
    return { problem: "地址所指的字符不在此文本中。The address names no characters of this text." };
  }
  const [start, end, length] = found.slice(1).map((digits) => Number(digits ?? points.length));
  if (length !== points.length) {
    return {
      problem:
        `地址所载长度为 ${length}，此文本长度为 ${points.length}：地址是为另一文本而写，未作标示。` +
        `The address was made for a text of ${length} characters; this one has ${points.length}. Nothing is marked.`,
    };
  }
  if (start > end || end > points.length) {
    return {
      problem:
        `此文本只有 ${points.length} 个字符，没有第 ${start} 至 ${end} 个字符。` +
        `This text has ${points.length} characters and no span from ${start} to ${end}.`,
    };
  }
  return { start, end };
}

// Within its box first, so that heading and note stay in sight; the page moves only if it must.
function bringIntoSight(mark) {
  const box = text.parentElement;
  const offset = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += offset - box.clientHeight / 2;
  mark.scrollIntoView({ block: "nearest" });
}

function show() {
  if (!text) return;
  const span = range();
  notice.hidden = location.hash === "" || location.hash === "#";
  if (span.problem) {
    text.textContent = content;
    notice.textContent = span.problem;
    return;
  }
  const mark = document.createElement("mark");
  mark.textContent = points.slice(span.start, span.end).join("");
  text.replaceChildren(
    points.slice(0, span.start).join(""),
    mark,
    points.slice(span.end).join(""),
  );
  notice.textContent =
    `第 ${span.start} 至 ${span.end} 个字符（自 0 起，不含末位）已标出。` +
    `Characters ${span.start} to ${span.end} are marked.`;
  bringIntoSight(mark);
}

addEventListener("hashchange", show);
show();
