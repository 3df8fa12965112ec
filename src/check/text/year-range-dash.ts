import { perText } from "../per-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { PlanRule } from "../rule.ts";

const yearRange = /(?<!\d)((?:19|20)\d{2})(\s*[-–—]\s*)((?:19|20)\d{2})(?![\d/])/gu;

interface RangeUse {
  readonly typed: string;
  readonly dash: string;
  readonly part: PlanText;
}

const yearRangesIn = perText((text) => [...text.matchAll(yearRange)].map(([typed, , dash = ""]) => ({ typed, dash })));

/** ND30-ND13: ranges of years are written one way throughout: "2021 - 2030". */
export const yearRangeDash: PlanRule = {
  id: "ND30-ND13",
  severity: "warning",
  *find({ texts }) {
    const uses = texts.flatMap((part) => yearRangesIn(part.text).map((range): RangeUse => ({ ...range, part })));
    const dashes = [...new Set(uses.map(({ dash }) => dash))];
    const odd = uses.find(({ dash }) => dash !== " - ");
    if (dashes.length < 2 || odd === undefined) return;
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
