import { foldTonePlacement } from "../../vietnamese/letters.ts";
import type { TextRule } from "../rule.ts";
import { prepareWordFinder } from "../word-finder.ts";

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

const finder = prepareWordFinder(agencyNames);

/** Tones at the end of a syllable that may stand on its other vowel; folding takes long, and most texts have none. */
const movableTone = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![A-Za-zÀ-ỹ])|[\u0300-\u0323]/iu;
const loneTones = Array.from({ length: 0x24 }, (_, at) => String.fromCharCode(0x300 + at)).join("");

/** Words of the names with their tones on the other vowel: «uỷ», «toà», «hoá». Only what has one is folded into a name. */
const otherSpellings = [...new Set(agencyNames.flatMap((name) => name.toLowerCase().split(/[ ,]+/u)))].flatMap(
  (word) => {
    const other = withMovedTone(word);
    return other === word ? [] : [other];
  },
);

function withMovedTone(word: string): string {
  const parts = word.normalize("NFD");
  return parts.replace(/(o(?=.[ae]$)|u(?=.y$))([\u0300-\u0323])(.)$/u, "$1$3$2").normalize("NFC");
}

const oddSpace = /\s\s|[^\S ]/u;

/** The first misspelling of each name, in the order of the list. */
function misspeltNames(text: string): readonly { readonly typed: string; readonly name: string }[] {
  const folded = movableTone.test(text) ? foldTonePlacement(text) : text;
  const found = finder
    .find(oddSpace.test(folded) ? folded.replace(/\s+/gu, " ") : folded)
    .map(({ word, typed }) => ({ name: word, typed }))
    .filter(({ typed, name }) => isMisspelt(typed, name));
  if (found.length === 0) return found;
  return agencyNames.flatMap((name) => found.find((one) => one.name === name) ?? []);
}

function isMisspelt(typed: string, name: string): boolean {
  return typed !== name && typed !== typed.toLowerCase() && typed !== typed.toUpperCase();
}

/** ND30-VH01: the name of an agency has the capitals of the decree; all-small and all-capital forms are left alone. */
export const agencyNameCapitals: TextRule = {
  id: "ND30-VH01",
  title: "Tên cơ quan viết hoa đúng",
  severity: "warning",
  article: "PL II.IV",
  signs: { misspelt: agencyNames, oddWriting: true, words: otherSpellings, characters: loneTones },
  reach: [64, 64],
  findInText({ text, path, place, role }) {
    if (role === "cell") return [];
    return misspeltNames(text).map(({ typed, name }) => ({
      path,
      message: `${place}: viết “${name}” thay cho “${typed}”.`,
      hint: `Ghi: ${name}`,
    }));
  },
};
