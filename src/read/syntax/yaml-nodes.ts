/** The parser's nodes → raw tree with places; aliases are followed within bounds, keys must be texts. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Diagnostic, Place } from "../../diagnostic.ts";
import type { RawEntry, RawMap, RawNode, RawText } from "../raw-tree.ts";
import { describeParted, type JoinedItem, joinItems, joinPairs, type PartedValue } from "./flow-commas.ts";
import { describeYamlFaults, type YamlFault } from "./yaml-messages.ts";

/** Aliases beyond this number are a bomb, not a plan. */
const maxAliases = 100;
/** Nesting through aliases; an alias inside its own anchor would never end. */
const maxAliasDepth = 10;

interface Build {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly document: Document;
  readonly isJson: boolean;
  readonly diagnostics: Diagnostic[];
  /** What is no data, told together at the end: one finding a line. */
  readonly faults: YamlFault[];
  /** Nodes by anchor; the latest counts, as YAML has it. */
  readonly anchors: Map<string, Node>;
  aliases: number;
  aliasDepth: number;
}

/** What the parser made of a text. */
export interface ParsedText {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly document: Document;
  readonly isJson: boolean;
}

/** Gives the raw tree of a parsed text, and what in it cannot be data. */
export function buildRawTree(parsed: ParsedText): {
  readonly root: RawNode;
  readonly diagnostics: readonly Diagnostic[];
} {
  const build: Build = { ...parsed, diagnostics: [], faults: [], anchors: new Map(), aliases: 0, aliasDepth: 0 };
  const root = buildNode(build, parsed.document.contents, 0);
  return { root, diagnostics: [...build.diagnostics, ...describeYamlFaults(build.file, build.text, build.faults)] };
}

function buildNode(build: Build, node: unknown, fallbackOffset: number): RawNode {
  if (isAlias(node)) return buildAlias(build, node);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) build.anchors.set(node.anchor, node);
  if (isMap(node)) return buildMap(build, node);
  if (isSeq(node)) return buildList(build, node, fallbackOffset);
  if (isScalar(node)) return buildText(build, node, fallbackOffset);
  return { kind: "text", text: "", place: placeOf(build, undefined, fallbackOffset), isBlank: true };
}

function buildList(build: Build, list: YAMLSeq, fallbackOffset: number): RawNode {
  const place = placeOf(build, list, fallbackOffset);
  const joined: readonly JoinedItem<unknown>[] = build.isJson ? list.items.map((item) => ({ item })) : joinItems(list);
  const items = joined.map(({ item, parted }) =>
    parted === undefined ? buildNode(build, item, fallbackOffset) : buildParted(build, parted, "[ ]"),
  );
  return { kind: "list", items, place };
}

/** Reports a value that YAML parted at its comma, and gives it whole. */
function buildParted(build: Build, { start, end }: PartedValue, brackets: "{ }" | "[ ]"): RawText {
  const text = build.text.slice(start, end);
  const place = placeOf(build, { range: [start] }, start);
  build.diagnostics.push(describeParted(text, brackets, place));
  return { kind: "text", text, place, isVerbatim: true };
}

function buildText(build: Build, node: Scalar, fallbackOffset: number): RawText {
  const place = placeOf(build, node, fallbackOffset);
  const text = String(node.value ?? "");
  const isPlain = node.type === "PLAIN";
  if (isPlain) warnOfCutText(build, text, node.range?.[1] ?? build.text.length);
  const start = (node.range?.[0] ?? fallbackOffset) + (isPlain ? 0 : 1);
  const isVerbatim = build.text.startsWith(text, start) && !text.includes("\n");
  return {
    kind: "text",
    text,
    place: isVerbatim && !isPlain && place.column !== undefined ? { ...place, column: place.column + 1 } : place,
    isVerbatim,
    isBlank: isPlain && (text === "" || text === "~" || text === "null"),
    isJsonNumber: build.isJson && isPlain && /^[-\d]/.test(text),
  };
}

/** "Chỉ tiêu #5": YAML takes what follows a space and "#" for a comment, and the text loses its end without a word. */
function warnOfCutText(build: Build, text: string, end: number): void {
  const cut = /^ #[^\s#][^\r\n]*/u.exec(build.text.slice(end, end + 100))?.[0];
  if (cut === undefined || !/\s/u.test(text)) return;
  const { line, col } = build.lines.linePos(end + 1);
  build.diagnostics.push({
    rule: "PLAN-HASH",
    severity: "warning",
    message: `Từ dấu «#» trở đi («${cut.trim()}») bị coi là chú thích nên không được in.`,
    path: [],
    place: { file: build.file, line, column: col },
    hint: "Nếu là nội dung thì đặt cả đoạn trong dấu nháy kép; nếu đúng là chú thích thì để một dấu cách sau «#».",
  });
}

function buildMap(build: Build, map: YAMLMap): RawMap {
  const place = placeOf(build, map, 0);
  const entries: RawEntry[] = [];
  const seen = new Map<string, Place>();
  for (const joined of joinPairs(map)) {
    const entry = buildEntry(build, joined, map.range?.[0] ?? 0);
    if (entry === undefined) continue;
    const first = seen.get(entry.key);
    if (first === undefined) entries.push(entry);
    else build.diagnostics.push(doubledKey(entry, first));
    seen.set(entry.key, first ?? entry.keyPlace);
  }
  return { kind: "map", entries, place, isFlow: map.flow === true };
}

function buildEntry(build: Build, { item, parted }: JoinedItem<Pair>, mapOffset: number): RawEntry | undefined {
  const { key, value } = item;
  if (!isScalar(key)) {
    const offset = isNodeWithRange(key) ? key.range[0] : mapOffset;
    build.faults.push(keyFault(offset));
    return undefined;
  }
  const keyPlace = placeOf(build, key, mapOffset);
  const whole = parted === undefined ? undefined : buildParted(build, parted, "{ }");
  // Without a name of its own it is no entry: «{cán bộ, công chức}».
  if (value === null && whole !== undefined) return undefined;
  return { key: String(key.value), keyPlace, value: whole ?? buildNode(build, value, key.range?.[0] ?? mapOffset) };
}

/** A key that is an alias or a map: nearly always a text that begins with "*" or "{" and lacks its quotes. */
function keyFault(offset: number): YamlFault {
  return { code: "UNEXPECTED_TOKEN", message: "", pos: [offset, offset] };
}

function isNodeWithRange(node: unknown): node is Node & { range: [number, number, number] } {
  return (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) && Array.isArray(node.range);
}

/** The same field twice: one of the two would be lost without a word. */
export function doubledKey(entry: RawEntry, first: Place): Diagnostic {
  return {
    rule: "PLAN-DUPLICATE-KEY",
    severity: "error",
    message: `Trường «${entry.key}» được ghi hai lần; lần đầu ở dòng ${first.line ?? 1}.`,
    path: [],
    place: entry.keyPlace,
    hint: "Giữ một lần ghi, xóa lần kia; nhiều ý thì ghi thành danh sách.",
  };
}

function buildAlias(build: Build, alias: Alias): RawNode {
  const offset = alias.range?.[0] ?? 0;
  const blank: RawText = { kind: "text", text: "", place: placeOf(build, alias, 0), isBlank: true };
  build.aliases += 1;
  if (build.aliases > maxAliases || build.aliasDepth >= maxAliasDepth) {
    if (build.aliases <= maxAliases + 1) build.diagnostics.push(tooManyAliases(blank.place));
    build.aliases = maxAliases + 2;
    return blank;
  }
  // The parser's own search would walk the whole text for each alias.
  const target = build.anchors.get(alias.source);
  if (target === undefined) {
    build.faults.push({ code: "BAD_ALIAS", message: "", pos: [offset, offset] });
    return blank;
  }
  build.aliasDepth += 1;
  const node = buildNode(build, target, offset);
  build.aliasDepth -= 1;
  return node;
}

function tooManyAliases(place: Place): Diagnostic {
  return {
    rule: "PLAN-SIZE",
    severity: "error",
    message: `Tệp dùng lại dữ liệu bằng dấu «*» quá ${maxAliases} lần hoặc lồng nhau vòng tròn.`,
    path: [],
    place,
    hint: "Ghi thẳng nội dung thay cho dấu «*»; đoạn bắt đầu bằng «*» thì đặt trong dấu nháy kép.",
  };
}

function placeOf(build: Build, node: { range?: readonly number[] | null } | undefined, fallbackOffset: number): Place {
  const { line, col } = build.lines.linePos(node?.range?.[0] ?? fallbackOffset);
  return { file: build.file, line, column: col };
}
