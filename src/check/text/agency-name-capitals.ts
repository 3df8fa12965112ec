import { foldTonePlacement } from "../../vietnamese/letters.ts";
import { perText } from "../per-text.ts";
import type { PlanRule } from "../rule.ts";

/** Names whose capitals are often wrong (NĐ 30/2020, PL II.IV: the words for kind, function and field). */
const agencyNames = [
  "Ủy ban nhân dân",
  "Hội đồng nhân dân",
  "Tòa án nhân dân",
  "Viện kiểm sát nhân dân",
  "Mặt trận Tổ quốc Việt Nam",
  "Ủy ban Mặt trận Tổ quốc",
  "Hội Liên hiệp Phụ nữ",
  "Hội Nông dân",
  "Hội Cựu chiến binh",
  "Liên đoàn Lao động",
  "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  "Sở Giáo dục và Đào tạo",
  "Phòng Giáo dục và Đào tạo",
  "Bộ Giáo dục và Đào tạo",
  "Sở Tài chính",
  "Bộ Tài chính",
  "Sở Y tế",
  "Bộ Y tế",
  "Sở Nội vụ",
  "Bộ Nội vụ",
  "Sở Lao động - Thương binh và Xã hội",
  "Bộ Lao động - Thương binh và Xã hội",
  "Phòng Lao động - Thương binh và Xã hội",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Bộ Văn hóa, Thể thao và Du lịch",
  "Sở Nông nghiệp và Môi trường",
  "Bộ Nông nghiệp và Môi trường",
  "Sở Khoa học và Công nghệ",
  "Bộ Khoa học và Công nghệ",
  "Thủ tướng Chính phủ",
] as const;

const patterns = agencyNames.map((name) => ({
  name,
  lower: name.toLowerCase(),
  pattern: new RegExp(`(?<![A-Za-zÀ-ỹ])${name.replaceAll(" ", "\\s+")}(?![A-Za-zÀ-ỹ])`, "giu"),
}));

interface Misspelling {
  readonly typed: string;
  readonly name: string;
}

const misspeltNames = perText((text): readonly Misspelling[] => {
  const folded = foldTonePlacement(text);
  // Nearly no text holds most of the names; a plain search spares compiling their patterns.
  const plain = folded.toLowerCase().replace(/\s+/gu, " ");
  const candidates = patterns.filter(({ lower }) => plain.includes(lower));
  return candidates.flatMap(({ name, pattern }) =>
    [...folded.matchAll(pattern)]
      .map(([found]) => found.replace(/\s+/gu, " "))
      .filter((typed) => isMisspelt(typed, name))
      .slice(0, 1)
      .map((typed) => ({ typed, name })),
  );
});

function isMisspelt(typed: string, name: string): boolean {
  return typed !== name && typed !== typed.toLowerCase() && typed !== typed.toUpperCase();
}

/** ND30-VH01: the name of an agency has the capitals of the decree; all-small and all-capital forms are left alone. */
export const agencyNameCapitals: PlanRule = {
  id: "ND30-VH01",
  severity: "warning",
  article: "PL II.IV",
  *find({ texts }) {
    for (const { text, path, place, role } of texts) {
      if (role === "cell") continue;
      for (const { typed, name } of misspeltNames(text))
        yield { path, message: `${place}: viết “${name}” thay cho “${typed}”.`, hint: `Ghi: ${name}` };
    }
  },
};
