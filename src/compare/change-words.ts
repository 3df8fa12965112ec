/** What was changed in a text, as a clerk would say it. */
import { type WordChange, wordChanges } from "../vietnamese/word-changes.ts";

/** Quoted texts longer than this are cut. */
const mostQuoted = 100;
/** So many changed places of one text are told one by one. */
const mostHunks = 3;

interface Hunk {
  readonly before: string;
  readonly after: string;
  readonly isNumber: boolean;
}

/** «Chỉ tiêu 15: 99,1% → 99,3%» where only numbers changed, else «Sửa …: «x» → «y»». */
export function describeRewording(name: string, before: string, after: string): string {
  const hunks = hunksOf(wordChanges(before, after));
  const told = toldHunks(hunks);
  return hunks.every(({ isNumber }) => isNumber) ? `${capitalised(name)}: ${told}` : `Sửa ${name}: ${told}`;
}

/** The changes of letters and figures alone, without those of signs and capitals; "" if there are none. */
export function describeHunks(changes: readonly WordChange[]): string {
  return toldHunks(hunksOf(changes).filter(({ before, after }) => bareLetters(before) !== bareLetters(after)));
}

function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^0-9A-Za-zÀ-ỹ]/gu, "");
}

function toldHunks(hunks: readonly Hunk[]): string {
  const told = hunks.slice(0, mostHunks).map(describeHunk).join("; ");
  return hunks.length > mostHunks ? `${told}; và ${hunks.length - mostHunks} chỗ khác` : told;
}

function describeHunk({ before, after, isNumber }: Hunk): string {
  if (isNumber) return `${before} → ${after}`;
  if (before === "") return `thêm ${quoted(after)}`;
  if (after === "") return `bỏ ${quoted(before)}`;
  return `${quoted(before)} → ${quoted(after)}`;
}

function hunksOf(changes: readonly WordChange[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at];
    if (change === undefined || change.kind === "same") continue;
    const next = changes[at + 1];
    const replaced = change.kind === "dropped" && next?.kind === "added" ? next.text : undefined;
    if (replaced !== undefined) at += 1;
    const following = changes[at + 1];
    hunks.push(
      hunkOf(
        change.kind === "dropped" ? change.text : "",
        replaced ?? (change.kind === "added" ? change.text : ""),
        following?.kind === "same" ? following.text : "",
      ),
    );
  }
  return hunks;
}

/** A number takes along the percent sign that stands after it in both texts. */
function hunkOf(dropped: string, added: string, following: string): Hunk {
  const [before, after] = [dropped.trim(), added.trim()];
  const isNumber = isFigure(before) && isFigure(after);
  const unit = isNumber ? (/^\s*%/u.exec(following)?.[0] ?? "") : "";
  return { before: before + unit, after: after + unit, isNumber };
}

function isFigure(text: string): boolean {
  return /^\d[\d.,:/]*%?$/.test(text);
}

/** The text in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= mostQuoted) return `«${flat}»`;
  return `«${flat.slice(0, flat.lastIndexOf(" ", mostQuoted) + 1 || mostQuoted).trimEnd()}…»`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
