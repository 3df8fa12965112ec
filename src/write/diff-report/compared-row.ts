/** One row of the page: what it is about, and both texts beside each other with the words that changed. */
import { type ChangeSide, type ComparedRow, changeKinds, diffWords } from "../../model/plan-change.ts";
import type { WordChange } from "../../vietnamese/word-changes.ts";
import { escapeHtml } from "../report/escape-html.ts";

export function comparedRow(row: ComparedRow): string {
  const { kind, a, b, words } = row;
  return `<article class="${kind}">${messageLine(row)}<div class="pair">${sideCell(a, words, "a")}${sideCell(b, words, "b")}</div></article>`;
}

function messageLine({ kind, message, carried }: ComparedRow): string {
  if (kind === "same" || carried === true) return "";
  return `<p class="message"><span class="badge ${kind}">${changeKinds[kind]}</span> ${escapeHtml(message)}</p>`;
}

function sideCell(side: ChangeSide | undefined, words: readonly WordChange[] | undefined, column: "a" | "b"): string {
  if (side === undefined) {
    return `<div class="side ${column} none">${column === "a" ? diffWords.onlyInB : diffWords.onlyInA}</div>`;
  }
  const text = words === undefined ? escapeHtml(side.text) : wordsOf(words, column);
  return `<div class="side ${column}"><p class="place">${escapeHtml(side.place)}</p><p class="text">${text}</p></div>`;
}

/** The words of one plan: those that the other has not are marked. */
function wordsOf(words: readonly WordChange[], column: "a" | "b"): string {
  const [own, tag] = column === "a" ? (["dropped", "del"] as const) : (["added", "ins"] as const);
  return words
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ kind, text }) => (kind === own ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text)))
    .join("");
}
