/** Lines of a file that are not the document: page numbers, rules, furniture of web pages, stamps, strokes of a pen. */

import { besideStamp, digitalStamp } from "../../model/digital-stamp.ts";
import type { DropReason } from "../../model/source-lines.ts";
import { hasLetter } from "../../vietnamese/letters.ts";
import type { PhysicalLine } from "./physical-lines.ts";

const signs: readonly (readonly [DropReason, RegExp])[] = [
  ["rule", /^(?=.{2,}$)[\s_\-–—.=*~+|:\u2500-\u257F]+$/u],
  ["page-furniture", /^(?:https?:\/\/|www\.)\S+$/iu],
  [
    "page-furniture",
    /^(?:trang chủ|in trang(?: này)?|tải (?:về|văn bản)|chia sẻ(?: facebook)?|facebook|zalo|đăng nhập|đăng ký|mục lục văn bản|thuộc tính(?: văn bản)?|lược đồ|tiếng anh|văn bản liên quan|bản (?:in|pdf)|thư viện pháp luật|luatvietnam|lawnet|lưu trữ)$/iu,
  ],
  ["page-furniture", /^(?:trang|page)\s*\d{1,4}\s*(?:\/|of|trên)\s*\d{1,4}$/iu],
  ["stamp", digitalStamp],
  ["stamp", /^(?:công văn )?(?:ĐẾN|ĐI)$/u],
  ["stamp", /^(?:ĐẾN\s+)?(?:Ngày đến|Chuyển|Lưu hồ sơ số|Giờ)\s*:[\s.…_\d/]*$/u],
  [
    "signature-note",
    /^[([]?\s*(?:đã ký|ký tên(?:,? đóng dấu)?|đã ký và đóng dấu|ký, ghi rõ họ tên|đóng dấu)\s*[)\]]?$/iu,
  ],
  ["scan-noise", /^!\[[^\]]*\]\([^)]*\)$/u],
  ["scan-noise", /^(?:<!--.*-->|<\/?(?:div|p|span|table|tr|td|center|img|page)\b[^>]*>|&nbsp;)$/iu],
];

/** Why a line is not part of the document; undefined for its own lines. */
export function dropReason(text: string): DropReason | undefined {
  const known = signs.find(([, pattern]) => pattern.test(text))?.[0];
  if (known !== undefined) return known;
  return hasLetter(text) || /\d/u.test(text) ? undefined : "scan-noise";
}

/** What a digital signature says besides who signed and when: "Cơ quan: …", "Email: …" next to those lines; by their order. */
export function stampNeighbours(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const isStamp = (at: number): boolean => dropReason(lines[at]?.text ?? "") === "stamp";
  const found = new Set<number>();
  lines.forEach(({ text, order }, at) => {
    if (besideStamp.test(text) && [at - 2, at - 1, at + 1, at + 2].some(isStamp)) found.add(order);
  });
  return found;
}

const pageNumberForm = /^[-–—\s]*(?:trang\s+)?(\d{1,3})[-–—.\s]*$/iu;

/** The lines that count the pages: alone between blanks or at a page break, and one more each time; by their order. */
export function pageNumberLines(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const candidates = lines.flatMap((one, at) => {
    const value = Number(pageNumberForm.exec(one.text)?.[1] ?? Number.NaN);
    if (Number.isNaN(value) || !isApart(lines, at)) return [];
    const atBreak = at === 0 || one.opensPage || lines[at + 1]?.opensPage === true;
    return [{ order: one.order, value, atBreak, isCentred: one.indent >= leastCentred }];
  });
  const found: number[] = [];
  // Where the file tells its pages, a number in the middle of one is a cell of a table.
  const tellsPages = lines.some(({ opensPage }) => opensPage);
  let last = 0;
  for (const { order, value, atBreak, isCentred } of candidates) {
    const follows = value > last && value <= last + 3;
    if (!(follows && (isCentred || !tellsPages)) && !atBreak) continue;
    if (follows) last = value;
    found.push(order);
  }
  return new Set(found);
}

const leastCentred = 20;

function isApart(lines: readonly PhysicalLine[], at: number): boolean {
  const here = lines[at];
  const next = lines[at + 1];
  if (here === undefined) return false;
  const before = here.blanks > 0 || here.opensPage;
  const after = next === undefined || next.blanks > 0 || next.opensPage;
  const isCentred = here.indent >= leastCentred;
  return at === 0 || here.opensPage || next?.opensPage === true || isCentred || (before && after);
}

/** The number of the page in a running title; other digits tell the rows of a table or of a list apart. */
const pageOfTitle = /(?<=(?:trang|page|tr\.)\s*(?:số\s*)?)\d+|^\d{1,3}(?=\s*[-–—|])|(?<=[-–—|]\s*)\d{1,3}$/giu;

/** Lines that come again at the top or at the bottom of three pages or more, or of all pages: a running title. */
export function runningTitles(lines: readonly PhysicalLine[]): ReadonlySet<number> {
  const pages = 1 + lines.filter(({ opensPage }, at) => opensPage && at > 0).length;
  const counts = new Map<string, number[]>();
  const count = ({ text, raw, order }: PhysicalLine, edge: string): void => {
    // The titles of a table come again too.
    const isRow = / {3,}\S.* {3,}\S/u.test(raw.trim());
    if (text.length > 120 || isRow) return;
    const key = `${edge} ${text.replace(pageOfTitle, "0")}`;
    counts.set(key, [...(counts.get(key) ?? []), order]);
  };
  lines.forEach((one, at) => {
    if (one.opensPage) count(one, "top");
    if (pages > 1 && (lines[at + 1]?.opensPage ?? true)) count(one, "bottom");
  });
  const most = Math.min(3, Math.max(2, pages));
  return new Set([...counts.values()].flatMap((found) => (found.length >= most ? found : [])));
}

/** Signs of a pen inside a line: initials after the end mark, ticks, stamps of a reader. */
const strokes: readonly (readonly [RegExp, DropReason])[] = [
  [/(?<=\.\/\.)\s*\**[A-Za-zÀ-ỹ]{1,6}\**\s*$/u, "signature-note"],
  [/^[-–—_=]{2,}\s*(?=\p{L})/u, "rule"],
  [/^[\u2500-\u257F]{2,}\s+|\s+[\u2500-\u257F]{2,}$/u, "rule"],
  [/\s*[([]\s*[✓✔☑√]\s*[)\]]/u, "scan-noise"],
  [/\s*[✓✔☑√]\s*$/u, "scan-noise"],
];

/** The line without strokes of a pen, and each of them. */
export function withoutStrokes(text: string): {
  readonly text: string;
  readonly strokes: readonly { readonly text: string; readonly reason: DropReason }[];
} {
  let rest = text;
  const found: { text: string; reason: DropReason }[] = [];
  for (const [pattern, reason] of strokes) {
    const match = pattern.exec(rest);
    if (match === null || match[0].trim() === "") continue;
    found.push({ text: match[0].trim(), reason });
    rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`.trimEnd();
  }
  return { text: rest, strokes: found };
}
