import type { PlanText } from "../plan-texts.ts";
import type { MarkedText, TextsRule } from "../rule.ts";

const yearRange = /(?<!\d)((?:19|20)\d{2})(\s*[-–—]\s*)((?:19|20)\d{2})(?![\d/])/gu;

interface YearRange {
  readonly typed: string;
  readonly dash: string;
}

interface RangeUse extends YearRange {
  readonly part: PlanText;
}

/** ND30-ND13: ranges of years are written one way throughout: "2021 - 2030". */
export const yearRangeDash: TextsRule<YearRange> = {
  id: "ND30-ND13",
  title: "Gạch nối trong giai đoạn năm",
  severity: "warning",
  signs: { characters: "-–—" },
  reach: [12, 12],
  keepsMarks: true,
  sign: /\d{4}\s*[-–—]\s*\d{4}/u,
  marksIn({ text }) {
    return [...text.matchAll(yearRange)].map(([typed, , dash = ""]) => ({ typed, dash }));
  },
  *findAmong(marked) {
    if (!hasTwoDashes(marked)) return;
    const uses = marked.flatMap(({ part, marks }) => marks.map((range): RangeUse => ({ ...range, part })));
    const dashes = [...new Set(uses.map(({ dash }) => dash))];
    const odd = uses.find(({ dash }) => dash !== " - ");
    if (odd === undefined) return;
    const forms = dashes.map((dash) => {
      const same = uses.filter((use) => use.dash === dash);
      return `“${same[0]?.typed}” (${same.length} chỗ, đầu tiên ở ${same[0]?.part.place})`;
    });
    yield {
      path: odd.part.path,
      message: `Giai đoạn năm viết không thống nhất: ${forms.join("; ")}.`,
      hint: `Viết một kiểu trong cả văn bản, nên dùng: ${odd.typed.replace(odd.dash, " - ")}`,
    };
  },
};

function hasTwoDashes(marked: readonly MarkedText<YearRange>[]): boolean {
  const first = marked[0]?.marks[0]?.dash;
  for (const { marks } of marked) for (const { dash } of marks) if (dash !== first) return true;
  return false;
}
