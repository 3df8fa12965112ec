import { quoteAround } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";
import { isWrittenOddly } from "../text-signs.ts";

interface Slip {
  readonly pattern: RegExp;
  readonly reason: string;
  readonly hint: string;
}

const slips: readonly Slip[] = [
  { pattern: /\S([ \t\u00a0]{2,})\S/u, reason: "có hai dấu cách liền nhau", hint: "Chỉ để một dấu cách." },
  {
    pattern: /[A-Za-zÀ-ỹ]\s+([,;:!?)”]|\.(?!\.|\d|\/))/u,
    reason: "có dấu cách trước dấu câu",
    hint: "Viết dấu câu liền sau chữ, dấu cách đặt sau dấu câu.",
  },
  { pattern: /[(“]\s+\S/u, reason: "có dấu cách sau dấu mở ngoặc", hint: "Viết chữ liền sau dấu mở ngoặc." },
  {
    pattern: /\p{Ll}[,;](?=[A-Za-zÀ-ỹ])/u,
    reason: "thiếu dấu cách sau dấu câu",
    hint: "Thêm một dấu cách sau dấu phẩy, chấm phẩy.",
  },
  {
    pattern: /(?<!\.)\.{4}(?!\.)|(?<!\.)\.\.(?!\.|\/)/u,
    reason: "số dấu chấm không đúng",
    hint: "Viết một dấu chấm cuối câu, hoặc “…” cho dấu ba chấm.",
  },
  { pattern: /[,;:]\s*[,;:]/u, reason: "có hai dấu câu liền nhau", hint: "Chỉ giữ một dấu câu." },
];

/** Closing marks by their opening ones. */
export const pairs: Readonly<Record<string, string>> = { "(": ")", "“": "”", "«": "»", "[": "]" };

const markNames: Readonly<Record<string, string>> = {
  "(": "ngoặc đơn mở",
  ")": "ngoặc đơn đóng",
  "“": "ngoặc kép mở",
  "”": "ngoặc kép đóng",
  "«": "ngoặc kép mở",
  "»": "ngoặc kép đóng",
  "[": "ngoặc vuông mở",
  "]": "ngoặc vuông đóng",
  '"': "ngoặc kép thẳng",
};

export interface LoneMark {
  readonly mark: string;
  readonly around: string;
  readonly hint: string;
}

const noMarks: readonly LoneMark[] = [];

/** Whether the marks of each kind close one after the other: so in nearly all texts. */
function arePaired(text: string): boolean {
  if (text.includes('"')) return false;
  for (const open in pairs) if (!isPaired(text, open, pairs[open] ?? "")) return false;
  return true;
}

function isPaired(text: string, open: string, close: string): boolean {
  let start = text.indexOf(open);
  let end = text.indexOf(close);
  while (start !== -1 && start < end) {
    start = text.indexOf(open, start + 1);
    if (start !== -1 && start < end) return false;
    end = text.indexOf(close, end + 1);
  }
  return start === -1 && end === -1;
}

/** Marks without a partner; the bracket of "a)" and "1)" needs none. */
export function loneMarks(text: string): readonly LoneMark[] {
  if (arePaired(text)) return noMarks;
  const marks = [...text.matchAll(/[()“”«»[\]]/gu)].map((match) => ({ mark: match[0], at: match.index }));
  const lone: LoneMark[] = [];
  for (const [open, close] of marks.length === 0 ? [] : Object.entries(pairs)) {
    const waiting: number[] = [];
    for (const { mark, at } of marks) {
      if (mark === open) waiting.push(at);
      else if (mark === close && waiting.pop() === undefined && !isListMark(text, at))
        lone.push(loneMark(text, at, close, `Thêm dấu ${markNames[open]} ở chỗ bắt đầu, hoặc bỏ dấu này.`));
    }
    const first = waiting[0];
    if (first !== undefined) lone.push(loneMark(text, first, open, `Thêm dấu ${markNames[close]} ở chỗ kết thúc.`));
  }
  if (text.split('"').length % 2 === 0) lone.push(loneMark(text, text.lastIndexOf('"'), '"', "Dùng một cặp dấu “ ”."));
  return lone;
}

function loneMark(text: string, at: number, mark: string, hint: string): LoneMark {
  return { mark, around: quoteAround(text, at, at + 1), hint };
}

function isListMark(text: string, at: number): boolean {
  return text.charAt(at) === ")" && /(?:^|[\s(“])(?:[A-Za-zÀ-ỹ]|\d{1,2})$/u.test(text.slice(Math.max(0, at - 3), at));
}

export interface Fault {
  readonly what: string;
  readonly hint: string;
}

/** Whether there is any of the slips; their patterns are slow, and most texts come here for their brackets. */
function mayHaveSlips(text: string): boolean {
  return / [)”]|[(“] /u.test(text) || isWrittenOddly(text);
}

/** Spaces and marks that are not as in print. */
export function slipsIn(text: string): readonly Fault[] {
  return (mayHaveSlips(text) ? slips : []).flatMap(({ pattern, reason, hint }): readonly Fault[] => {
    const match = pattern.exec(text);
    if (match === null) return [];
    return [{ what: `${reason} tại ${quoteAround(text, match.index, match.index + match[0].length)}`, hint }];
  });
}

/** A mark without its partner, as a fault. */
export function loneMarkFault({ mark, around, hint }: LoneMark): Fault {
  return { what: `dấu ${markNames[mark] ?? mark} không có dấu đi cặp tại ${around}`, hint };
}

/** ND30-ND12: spaces and punctuation stand as in print, and every bracket and quotation mark has its partner. */
export const punctuation: TextRule = {
  id: "ND30-ND12",
  title: "Dấu câu và khoảng trắng",
  severity: "warning",
  signs: { characters: '()“”«»[]"', oddWriting: true },
  reach: [8, 8],
  findInText({ text, path, place }) {
    return [...slipsIn(text), ...loneMarks(text).map(loneMarkFault)].map(({ what, hint }) => ({
      path,
      message: `${place}: ${what}.`,
      hint,
    }));
  },
};
