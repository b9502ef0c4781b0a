// Marks the characters that the fragment names: #char=120,140 (RFC 5147), counted in code points.
const text = document.getElementById("held-text");
const notice = document.getElementById("span-notice");
const content = text ? text.textContent : "";
const points = Array.from(content);

function range() {
  const found = /^#char=(\d+),(\d+)(?:;length=(\d+))?$/.exec(decodeURIComponent(location.hash));
  if (!found) return null;
  // RFC 5147 §3: a length that is not the text's says that the address was made for another text.
  if (found[3] !== undefined && Number(found[3]) !== points.length) return null;
  const start = Number(found[1]);
  const end = Number(found[2]);
  return start <= end && end <= points.length ? { start, end } : null;
}

function show() {
  if (!text) return;
  const span = range();
  notice.hidden = location.hash === "" || location.hash === "#";
  if (!span) {
    text.textContent = content;
    notice.textContent = "地址所指的字符不在此文本中。The address names no characters of this text.";
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
  mark.scrollIntoView({ block: "center" });
}

addEventListener("hashchange", show);
show();
