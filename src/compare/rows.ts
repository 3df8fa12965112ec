/** One row for a node: the same, reworded, moved, added or dropped. */
import type { ChangeSide, ComparedRow } from "../model/plan-change.ts";
import { wordChanges } from "../vietnamese/word-changes.ts";
import { describeRewording, quoted } from "./change-words.ts";
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
  if (a.words !== b.words && !isRow(a)) {
    const words = wordChanges(a.text, b.text);
    return { kind: "changed", ...sides, words, message: withStop(describeChange(a, b), traitWords(a, b)) };
  }
  if (a.label !== b.label) {
    return { kind: "renumbered", ...sides, words: wordChanges(a.text, b.text), message: describeLabels(a, b) };
  }
  const traits = traitWords(a, b);
  if (traits !== "") return { kind: "changed", ...sides, message: `${capitalName(b)}: ${traits}.` };
  return { kind: "same", ...sides, message: "" };
}

/** Short values of fields are told whole, all else by the words that changed. */
function describeChange(a: PlanNode, b: PlanNode): string {
  const isShort = b.kind === "field" && Math.max(a.text.length, b.text.length) <= mostWhole;
  return isShort ? `${b.place}: ${quoted(a.text)} → ${quoted(b.text)}` : describeRewording(nameOf(b), a.text, b.text);
}

/** So long may a value be that is told whole. */
const mostWhole = 60;

/** A row of a table is known by its cells: what changed in them is told of each. */
function isRow({ kind }: PlanNode): boolean {
  return kind === "row";
}

/** A pair that stands elsewhere in B; what was reworded in it belongs to the same change. */
export function movedRow(a: PlanNode, b: PlanNode): ComparedRow {
  const isReworded = a.text !== b.text && !isRow(a);
  const reworded = isReworded ? `, và ${lowered(describeRewording("lời", a.text, b.text))}` : "";
  return {
    kind: "moved",
    part: b.part,
    a: sideOf(a),
    b: sideOf(b),
    ...(isReworded ? { words: wordChanges(a.text, b.text) } : {}),
    message: `Chuyển ${a.place} đến ${b.place}: ${quoted(b.text)}${reworded}.`,
  };
}

/** A node that B alone has; `below`: how many come with it. */
export function addedRow(b: PlanNode, below: number, isCarried: boolean): ComparedRow {
  const message = `Thêm ${aloneName(b)}: ${quoted(b.text)}${carriedWords(below)}.`;
  return { kind: "added", part: b.part, b: sideOf(b), message, ...(isCarried ? { carried: true } : {}) };
}

/** A node that A alone has. */
export function droppedRow(a: PlanNode, below: number, isCarried: boolean): ComparedRow {
  const message = `Bỏ ${aloneName(a)}: ${quoted(a.text)}${carriedWords(below)}.`;
  return { kind: "dropped", part: a.part, a: sideOf(a), message, ...(isCarried ? { carried: true } : {}) };
}

function carriedWords(below: number): string {
  return below === 0 ? "" : ` (kèm ${below} ý, dòng bên trong)`;
}

/** What a clerk calls a node: the label that it keeps, the title of a field, or its place. */
function nameOf({ label, kind, place }: PlanNode): string {
  if (kind === "field") return `«${place}»`;
  return label !== undefined && /[A-Za-zÀ-ỹ]/u.test(label) ? label : place;
}

function aloneName(node: PlanNode): string {
  return node.kind === "field" ? `«${node.place}»` : node.place;
}

function capitalName(node: PlanNode): string {
  const name = nameOf(node);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function describeLabels(a: PlanNode, b: PlanNode): string {
  const [before, after] = [a.label, b.label];
  if (before === undefined) return `Đánh số lại ${b.place}: thêm số, nhãn ${quoted(after ?? "")}.`;
  if (after === undefined) return `Đánh số lại ${b.place}: bỏ số, nhãn ${quoted(before)}.`;
  return `Đánh số lại ${b.place}: ${quoted(before)} → ${quoted(after)}.`;
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
