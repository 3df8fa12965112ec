import { parseRoman, romanNumeral } from "../../vietnamese/letters.ts";
import { quote } from "../plain-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { CheckedPlan, Finding, MarkRule } from "../rule.ts";

const namesAnnex = /phụ lục/iu;

/** ND30-PL01: the text points to every annex, and to none that the plan does not have. */
export const annexPointers: MarkRule<true> = {
  id: "ND30-PL01",
  title: "Phụ lục và chỉ dẫn trong thân khớp nhau",
  severity: "error",
  judgesUnmarked: true,
  article: "PL I.III.1a",
  signs: { words: ["phụ", "lục"] },
  reach: [8, 12],
  keepsMarks: true,
  marksIn({ text, zone }) {
    return zone !== "annex" && zone !== "annexTitle" && namesAnnex.test(text) ? [true] : [];
  },
  *findAmong(marked, checked) {
    const count = checked.plan.annexes?.length ?? 0;
    const pointing = marked.map(({ part }) => part);
    if (count === 0) yield* pointersToNothing(pointing);
    else yield* unnamedAnnexes(checked, pointing, count);
  },
};

/** Words that make an annex surely one of this plan; a report's own "phụ lục số liệu" is none. */
const ownPointer =
  /\((?:chi tiết |có |xem )?(?:kèm theo|đính kèm|theo|tại|xem) (?:các )?(?:bảng )?phụ lục[^)]{0,120}\)|phụ lục(?: [IVXL]+| \d+)? (?:ban hành |đính )?kèm(?: theo)? (?:kế hoạch này|bản kế hoạch này)|(?:theo|tại|xem) (?:các )?Phụ lục(?: [IVXL]+| \d+)?/iu;
/** Sentences about somebody else's annexes: a report's, or another document's. */
const foreignAnnex =
  /báo cáo[^.;]{0,200}phụ lục|phụ lục[^.;)]{0,120}(?:báo cáo|Quyết định|Thông tư|Nghị định|Nghị quyết|Công văn|Hướng dẫn|Luật|Chỉ thị|số \d)/iu;

function* pointersToNothing(pointing: readonly PlanText[]): Iterable<Finding> {
  for (const part of pointing) {
    for (const sentence of part.text.split(/(?<=[.;])\s+/u)) {
      const pointer = ownPointer.exec(sentence)?.[0];
      if (pointer === undefined || foreignAnnex.test(sentence)) continue;
      yield {
        path: part.path,
        message: `${part.place} chỉ dẫn đến ${quote(pointer)} nhưng kế hoạch không có phụ lục nào.`,
        hint: "Thêm phụ lục vào trường «Các phụ lục», hoặc bỏ chỗ chỉ dẫn.",
      };
    }
  }
}

const numerals =
  /phụ lục(?: số)? ((?:[IVXL]+|\d{1,2})(?:(?:,| và| đến| -|-) ?(?:phụ lục )?(?:[IVXL]+|\d{1,2})(?![A-Za-zÀ-ỹ]))*)(?![A-Za-zÀ-ỹ])/giu;

function* unnamedAnnexes({ plan }: CheckedPlan, pointing: readonly PlanText[], count: number): Iterable<Finding> {
  if (pointing.length === 0) {
    yield {
      path: ["annexes"],
      message: `Kế hoạch có ${count === 1 ? "một phụ lục" : `${count} phụ lục`} nhưng nội dung không chỗ nào chỉ dẫn đến phụ lục.`,
      hint: `Ghi chỉ dẫn ở chỗ liên quan trong nội dung, như: (${count === 1 ? "kèm theo Phụ lục" : "chi tiết tại Phụ lục I"})`,
    };
    return;
  }
  const named = pointing.flatMap((part) => namedAnnexes(part));
  for (const { ordinal, typed, part } of named) {
    if (ordinal <= count) continue;
    yield {
      path: part.path,
      message: `${part.place} chỉ dẫn đến Phụ lục ${typed} nhưng kế hoạch chỉ có ${count} phụ lục.`,
      hint: "Sửa số của phụ lục, hoặc thêm phụ lục còn thiếu.",
    };
  }
  if (count === 1) return;
  // Words such as "các phụ lục kèm theo" point to all of them at once.
  if (pointing.some(({ text }) => namesAnnex.test(text.replace(numerals, "")))) return;
  for (let ordinal = 1; ordinal <= count; ordinal += 1) {
    if (named.some((one) => one.ordinal === ordinal)) continue;
    yield {
      path: ["annexes", ordinal - 1],
      message: `Nội dung không chỗ nào chỉ dẫn đến Phụ lục ${romanNumeral(ordinal)} ${quote(plan.annexes?.[ordinal - 1]?.title.join(" ") ?? "")}.`,
      hint: `Ghi chỉ dẫn ở chỗ liên quan, như: (chi tiết tại Phụ lục ${romanNumeral(ordinal)})`,
    };
  }
}

interface NamedAnnex {
  readonly ordinal: number;
  readonly typed: string;
  readonly part: PlanText;
}

const numberedAnnex = /phụ lục(?: số)? [IVXL\d]/iu;

function namedAnnexes(part: PlanText): readonly NamedAnnex[] {
  const named: NamedAnnex[] = [];
  if (!numberedAnnex.test(part.text)) return named;
  for (const sentence of part.text.split(/(?<=[.;])\s+/u)) {
    if (foreignAnnex.test(sentence)) continue;
    for (const match of sentence.matchAll(numerals)) {
      const list = match[1] ?? "";
      const marks = [...list.matchAll(/[IVXL]+|\d+/gu)].map(([typed]) => ({
        typed,
        ordinal: parseRoman(typed) ?? Number(typed),
      }));
      const first = marks[0];
      const last = marks.at(-1);
      const isRange = /đến|-/u.test(list) && first !== undefined && last !== undefined;
      const all = isRange ? rangeOf(first.ordinal, last.ordinal) : marks;
      for (const { typed, ordinal } of all) if (Number.isFinite(ordinal)) named.push({ ordinal, typed, part });
    }
  }
  return named;
}

function rangeOf(from: number, to: number): readonly { ordinal: number; typed: string }[] {
  // No plan has a hundred annexes; a slip such as "I đến MMM" must not make a list without end.
  const length = Math.max(0, Math.min(to - from + 1, 100));
  return Array.from({ length }, (_, index) => ({ ordinal: from + index, typed: romanNumeral(from + index) }));
}
