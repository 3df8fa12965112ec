/** One row for a node: the same, reworded, moved, added or dropped. */
import type { ChangeSide, ComparedRow } from "../model/plan-change.ts";
import { type WordChange, wordChanges } from "../vietnamese/word-changes.ts";
import { likeness, wordBag } from "../vietnamese/word-likeness.ts";
import { capitalised, describeRewording, quoted } from "./change-words.ts";
import { levelWord } from "./outline-nodes.ts";
import type { PlanNode } from "./plan-node.ts";

/** A node as a side of a change. */
export function sideOf({ place, path, text }: PlanNode): ChangeSide {
  return { place, path, text };
}

/** What a pair that stayed where it was tells of itself; undefined where it has nothing to show. */
export function ownRow(a: PlanNode, b: PlanNode): ComparedRow | undefined {
  const sides = { part: b.part, a: sideOf(a), b: sideOf(b) };
  if (a.kind === "plan" || a.kind === "holder") return undefined;
  if (toldText(a) !== toldText(b) && a.words !== b.words) {
    const words = wordsBetween(a, b);
    return { kind: "changed", ...sides, words, message: withStop(describeChange(a, b), traitWords(a, b)) };
  }
  if (a.kind === "column") return undefined;
  if (a.label !== b.label) {
    return { kind: "renumbered", ...sides, words: wordChanges(a.text, b.text), message: describeLabels(a, b) };
  }
  const traits = traitWords(a, b);
  if (traits !== "" && !isOnlyRelevelled(a, b)) {
    return { kind: "changed", ...sides, message: `${capitalised(nameOf(b))}: ${traits}.` };
  }
  if (a.marked !== b.marked && a.words === b.words) {
    return { kind: "changed", ...sides, message: `${capitalised(nameOf(b))}: đổi chữ đậm, nghiêng.` };
  }
  return { kind: "same", ...sides, message: "" };
}

/** What is told of a node itself: rows are told by their cells, and columns beside their table. */
function toldText({ kind, heading = "", words, text }: PlanNode): string {
  if (kind === "row" || kind === "budget") return "";
  if (kind === "table") return heading;
  return kind === "column" || kind === "budgetRow" ? words : text;
}

/** Short values of fields are told whole, all else by the words that changed. */
function describeChange(a: PlanNode, b: PlanNode): string {
  const [before, after] = [toldText(a), toldText(b)];
  const isShort = b.kind === "field" && Math.max(before.length, after.length) <= mostWhole;
  if (isShort) return `${b.place}: ${quoted(before)} → ${quoted(after)}`;
  if (b.kind === "column" || b.kind === "budgetRow") return `Đổi tên ${a.place} thành ${quoted(after)}`;
  if (isWrittenAnew(a, b)) return `${anewVerb(b)} ${nameOf(b)}: ${quoted(before)} → ${quoted(after)}`;
  return describeRewording(nameOf(b), before, after);
}

/** Of a list of names, another name is another thing. */
function anewVerb({ path }: PlanNode): string {
  return path[0] === "recipients" || path[0] === "legalBases" ? "Thay" : "Viết lại";
}

/** So long may a value be that is told whole. */
const mostWhole = 60;

/** The words that changed; of a text that was written anew all of them. */
function wordsBetween(a: PlanNode, b: PlanNode): readonly WordChange[] {
  if (!isWrittenAnew(a, b)) return wordChanges(a.text, b.text);
  return [
    { kind: "dropped", text: a.text },
    { kind: "added", text: b.text },
  ];
}

/** Texts less alike than this have hardly more in common than any two texts of a plan. */
const leastLikeness = 0.4;

function isWrittenAnew(a: PlanNode, b: PlanNode): boolean {
  const isText = b.kind === "item" || b.kind === "paragraph" || b.kind === "line";
  return isText && b.heading === undefined && likeness(wordBag(a.words), wordBag(b.words)) < leastLikeness;
}

/** A pair that stands elsewhere in B; what was reworded in it belongs to the same change. */
export function movedRow(a: PlanNode, b: PlanNode): ComparedRow {
  const [before, after] = [toldText(a), toldText(b)];
  const isReworded = before !== after;
  const reworded = isReworded ? `, và ${lowered(describeRewording("lời", before, after))}` : "";
  const shown = isKnownByName(b) ? "" : `: ${quoted(b.text)}`;
  return {
    kind: "moved",
    part: b.part,
    a: sideOf(a),
    b: sideOf(b),
    ...(isReworded ? { words: wordChanges(a.text, b.text) } : {}),
    message: `Chuyển ${a.place} đến ${newPlace(a, b)}${shown}${reworded}.`,
  };
}

/** The places of columns and of rows of a budget have no numbers but names. */
function isKnownByName({ kind }: PlanNode): boolean {
  return kind === "column" || kind === "budgetRow";
}

/** Typed numbers stay with what is moved: then only the neighbour tells where it went. */
function newPlace(a: PlanNode, b: PlanNode): string {
  if (!isKnownByName(b)) {
    const before = b.parent?.children[b.parent.children.indexOf(b) - 1];
    return a.place === b.place && before !== undefined ? `sau ${before.place}` : b.place;
  }
  const siblings = (b.parent?.children ?? []).filter(({ kind }) => kind === b.kind);
  const before = siblings[siblings.indexOf(b) - 1];
  const group = b.parent?.kind === "budgetRow" ? ` trong ${quoted(b.parent.words)}` : "";
  return before === undefined ? `đầu${group === "" ? " bảng" : group}` : `sau ${quoted(before.words)}${group}`;
}

/** A node that B alone has; `below`: how many come with it. */
export function addedRow(b: PlanNode, below: number, isCarried: boolean): ComparedRow {
  const message = `Thêm ${aloneWords(b)}${carriedWords(below)}.`;
  return { kind: "added", part: b.part, b: sideOf(b), message, ...(isCarried ? { carried: true } : {}) };
}

/** A node that A alone has. */
export function droppedRow(a: PlanNode, below: number, isCarried: boolean): ComparedRow {
  const message = `Bỏ ${aloneWords(a)}${carriedWords(below)}.`;
  return { kind: "dropped", part: a.part, a: sideOf(a), message, ...(isCarried ? { carried: true } : {}) };
}

/** Its place and its words; what the place says already is not said again. */
function aloneWords(node: PlanNode): string {
  const name = node.kind === "field" ? `«${node.place}»` : node.place;
  const words = isKnownByName(node) ? node.text.slice(node.words.length).replace(/^: /, "") : node.text;
  return words === "" ? name : `${name}: ${quoted(words)}`;
}

function carriedWords(below: number): string {
  return below === 0 ? "" : ` (kèm ${below} ý, dòng bên trong)`;
}

/** What a clerk calls a node: the label that it keeps, the title of a field, or its place. */
export function nameOf({ label, kind, place }: PlanNode): string {
  if (kind === "field") return `«${place}»`;
  return label !== undefined && /[A-Za-zÀ-ỹ]/u.test(label) ? label : place;
}

function describeLabels(a: PlanNode, b: PlanNode): string {
  const [before, after] = [a.label, b.label];
  if (before === undefined) return `Đánh số lại ${b.place}: thêm nhãn ${quoted(after ?? "")}.`;
  if (after === undefined) return `Đánh số lại ${b.place}: bỏ nhãn ${quoted(before)}.`;
  return `Đánh số lại ${b.place}: ${quoted(before)} → ${quoted(after)}.`;
}

/** Whether nothing changed but its level: that is told of all such neighbours together. */
function isOnlyRelevelled(a: PlanNode, b: PlanNode): boolean {
  const names = new Set([...a.traits.keys(), ...b.traits.keys()]);
  return [...names].every((name) => name === "cấp" || a.traits.get(name) === b.traits.get(name));
}

/** «cấp điểm → khoản», «đơn vị tính «ngàn đồng» → «triệu đồng»». */
function traitWords(a: PlanNode, b: PlanNode): string {
  const names = [...new Set([...a.traits.keys(), ...b.traits.keys()])];
  return names
    .filter((name) => a.traits.get(name) !== b.traits.get(name))
    .map((name) => {
      const [before, after] = [a.traits.get(name), b.traits.get(name)];
      if (name === "cấp") return `đổi từ ${levelWord(before ?? "")} thành ${levelWord(after ?? "")}`;
      if (before === undefined) return `thêm ${name} ${quoted(after ?? "")}`;
      if (after === undefined) return `bỏ ${name} ${quoted(before)}`;
      return `${name} ${quoted(before)} → ${quoted(after)}`;
    })
    .join("; ");
}

function withStop(message: string, traits: string): string {
  return `${message}${traits === "" ? "" : `; ${traits}`}.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
