import { romanNumeral } from "../../vietnamese/letters.ts";
import { quote } from "../plain-text.ts";
import { annexPlace, type PlanText } from "../plan-texts.ts";
import type { Finding, MarkRule } from "../rule.ts";

const typedNumber = /^(?:phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d+))?(?:\s*[.:–-]\s*|\s+|$)|[IVXL]+[.)]\s+|\d+[.)]\s+)/iu;

/** A pointer in brackets, "(chi tiết tại Phụ lục 1)", surely means an annex of this plan. */
const arabicPointer = /\((?:[^()]*\s)?(Phụ lục (?:số )?0?([1-9]\d?))\)/u;

/** ND30-PL02: several annexes have Roman numerals and a single one none; the program sets "Phụ lục II", so no title has it. */
export const annexOrdinals: MarkRule<true> = {
  id: "ND30-PL02",
  title: "Đánh số phụ lục",
  severity: "error",
  article: "PL I.III.1a",
  zones: ["annexTitle", "body"],
  signs: { characters: "().", words: ["phụ"] },
  reach: [60, 60],
  keepsMarks: true,
  marksIn({ text, zone }) {
    if (zone === "annexTitle") return typedNumber.test(text) ? [true] : [];
    return text.includes("(") && arabicPointer.test(text) ? [true] : [];
  },
  *findAmong(marked, { plan }) {
    const count = plan.annexes?.length ?? 0;
    if (count === 0) return;
    for (const { part } of marked) {
      if (part.zone === "annexTitle") yield* typedNumbers(part, count);
      else if (part.zone === "body") yield* arabicPointers(part, count);
    }
  },
};

function* typedNumbers({ text, path }: PlanText, count: number): Iterable<Finding> {
  const typed = typedNumber.exec(text)?.[0];
  if (typed === undefined) return;
  const rest = text.slice(typed.length).trim();
  yield {
    path,
    message: `Tên phụ lục ${quote(text)} gõ sẵn “${typed.trim()}”; dòng “${annexPlace(count, Number(path[1]))}” do máy đặt.`,
    hint: rest === "" ? "Bỏ dòng này khỏi tên phụ lục." : `Chỉ ghi: ${quote(rest)}`,
  };
}

function* arabicPointers({ text, path, place }: PlanText, count: number): Iterable<Finding> {
  const [, typed, digits] = arabicPointer.exec(text) ?? [];
  const ordinal = Number(digits);
  if (typed === undefined || ordinal > count) return;
  yield {
    path,
    message: `${place}: ghi “${typed}”; ${count === 1 ? "chỉ có một phụ lục thì không đánh số" : "phụ lục đánh số bằng chữ số La Mã"}.`,
    hint: `Ghi: ${count === 1 ? "Phụ lục" : `Phụ lục ${romanNumeral(ordinal)}`}`,
  };
}
