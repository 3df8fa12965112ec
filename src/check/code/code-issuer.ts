import { foldVietnamese, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import { noFindings, type PlanRule } from "../rule.ts";
import { codeParts, rightCode } from "./code-parts.ts";

/** ND30-SK06: the issuer's code in the symbol is the issuer's, with the stroke of every Đ. */
export const codeIssuer: PlanRule = {
  id: "ND30-SK06",
  title: "Mã cơ quan đúng danh bạ",
  severity: "warning",
  article: "PL I.II.3b",
  find({ plan }) {
    const parts = codeParts(plan.documentCode);
    const { code, name } = plan.issuer;
    const typed = parts.issuer;
    if (typed === undefined) return noFindings;
    const stroked = (code.includes("D") ? strokesIn(code, name) : undefined) ?? code;
    // A group after the code may name the drafting unit: KH-UBND-VX.
    if (typed === stroked || typed.startsWith(`${stroked}-`)) return noFindings;
    const lost = foldVietnamese(typed) === foldVietnamese(stroked);
    const reason = lost
      ? `mã cơ quan “${typed}” có lẽ mất nét chữ Đ, đúng là “${stroked}”`
      : `mã cơ quan “${typed}” khác với trường «${fieldTitles.issuerCode}» (${code})`;
    return [
      {
        path: ["documentCode"],
        message: `${fieldTitles.documentCode} “${parts.typed}”: ${reason}.`,
        hint: `Ghi ${rightCode({ ...parts, issuer: stroked })}, hoặc sửa trường «${fieldTitles.issuerCode}» nếu cơ quan được cấp mã khác.`,
      },
    ];
  },
};

/** The code most often stands for the first line, which the units of a batch share. */
function strokesIn(code: string, [firstLine = "", ...lines]: readonly string[]): string | undefined {
  return strokesOf(`${code}|${firstLine}`).found ?? strokesOf(`${code}|${[firstLine, ...lines].join(" ")}`).found;
}

const strokesOf = perText((codeAndName) => {
  const bar = codeAndName.indexOf("|");
  return { found: withLostStrokes(codeAndName.slice(0, bar), codeAndName.slice(bar + 1)) };
});

/** Finds the code among the initials of the issuer's name ("BDH" in BAN ĐIỀU HÀNH) and gives it with its Đ. */
export function withLostStrokes(code: string, name: string): string | undefined {
  const initials = toUpperVietnamese(name)
    .split(/[^A-Za-zÀ-ỹ]+/u)
    .filter((word) => word !== "" && word !== "VÀ")
    .map((word) => word.charAt(0))
    .join("");
  const at = foldVietnamese(initials).indexOf(foldVietnamese(code));
  if (at === -1) return undefined;
  const strokes = [...code].map((letter, index) =>
    initials.charAt(at + index) === "Đ" && letter === "D" ? "Đ" : letter,
  );
  return strokes.join("");
}
