// Things to take along: text for the clipboard, tables as CSV.

import { button, el } from "./dom.js";
import { say } from "./words.js";

// Copies what the function answers. Where the browser gives no clipboard, the text is shown to be copied by
// hand.
export function copyButton(text, label) {
  const status = el("span", { role: "status", class: "quiet" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      status.textContent = say("copy.done");
    } catch {
      status.replaceChildren(say("copy.byHand"), " ", el("code", {}, text()));
    }
  };
  return el("span", { class: "copy" }, button(label, copy), " ", status);
}

// A table as CSV (RFC 4180), with the mark that spreadsheets need to read it as UTF-8.
export function csvButton(name, rows) {
  const save = () => {
    const content =
      "\ufeff" +
      rows()
        .map((row) => row.map(cell).join(","))
        .join("\r\n") +
      "\r\n";
    const url = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
    el("a", { href: url, download: name + ".csv" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 0);
  };
  return button(say("copy.csv"), save, { class: "csv" });
}

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
function cell(value) {
  const text = String(value ?? "");
  const plain = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(plain) ? '"' + plain.replaceAll('"', '""') + '"' : plain;
}
