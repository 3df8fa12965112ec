/** Texts that were torn, shuffled and spoilt, and the words that an import of them has lost. */
import type fastCheck from "fast-check";
import { readTextLines } from "../../src/read/text/index.ts";
import { recognisePlan } from "../../src/recognise/plan/index.ts";
import { cleanText } from "../../src/vietnamese/hygiene.ts";

const oddLines = [
  "Phụ lục II",
  "PHỤ LỤC: DANH MỤC NHIỆM VỤ",
  "Đơn vị tính: triệu đồng",
  "| STT | Nội dung | Kinh phí |",
  "|---|---|---|",
  "| 1 | Họp giao ban | 1.500 |",
  "Phần thứ nhất",
  "A. TÌNH HÌNH CHUNG",
  "1.1.1. Rà soát",
  "đ) Tuyên truyền;",
  "Bảng 1. Phân công    Sở Y tế      Quý III",
  "  STT     Nội dung          Cơ quan       Thời gian",
  "   1      Rà soát thủ tục   Sở Nội vụ     Tháng 7",
  "   2      Số hóa hồ sơ      Công an       Tháng 8",
  "          giấy tờ           tỉnh",
  "          Tổng cộng                       125.000.000",
  "STT",
  "TỐI MẬT",
  "KT.GIÁM ĐỐC",
  "ThS. Nguyễn Văn Bình",
  "Số: 12/KH-SYT     Hà Nội, ngày 3 tháng 4 năm 2024",
  "Số 15-KH/ĐU",
  "ĐẢNG CỘNG SẢN VIỆT NAM",
  "- Như trên; T/M BAN THƯỜNG VỤ",
  "Hiệu trưởng",
  "-----Thực hiện",
  "****",
  "2",
];

/** How a line is spoilt; `at` says where. */
const faults: readonly ((line: string, at: number) => string)[] = [
  (line) => line,
  (line) => line.toUpperCase(),
  (line) => line.normalize("NFD"),
  (line, at) => line.slice(at % (line.length + 1)),
  (line, at) => `${line.slice(0, at % (line.length + 1))}\n${line.slice(at % (line.length + 1))}`,
  (line, at) => line.replace(" ", " ".repeat(1 + (at % 30))),
  (line, at) => `${" ".repeat(at % 60)}${line}`,
  (line) => line.replace(/[ắếốộờưđ]/gu, "o"),
];

/** Texts made of these lines; `fc` with the seed of whoever asks. */
export function randomTexts(fc: typeof fastCheck, lines: readonly string[]): fastCheck.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...lines) },
    { weight: 3, arbitrary: fc.constantFrom(...oddLines) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  );
  const spoilt = fc
    .tuple(line, fc.nat({ max: 40 }), fc.nat({ max: 200 }))
    .map(([text, fault, at]) => (faults[fault] ?? ((one: string) => one))(text, at));
  return fc
    .array(fc.tuple(spoilt, fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\f", "\n    ")), { maxLength: 60 })
    .map((parts) => parts.map(([one, end]) => one + end).join(""));
}

/** Words that a plan's page has anyway, or that the plan holds as a number, a day or a choice. */
const ownWords = new Set(
  "cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc ngày tháng năm hoạch nơi nhận lưu kèm theo đơn tính stt nội dung phần phụ lục bằng chữ cộng tổng của số".split(
    " ",
  ),
);

function countedWords(value: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of value
    .normalize("NFC")
    .toLowerCase()
    .match(/\p{L}{3,}/gu) ?? [])
    if (!ownWords.has(word) && !/^[ivx]+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of a text that are neither in the plan nor told as dropped. */
export function lostWords(text: string): readonly string[] {
  const source = readTextLines(text);
  const { plan, dropped } = recognisePlan(source, { types: ["KẾ HOẠCH"], contactLine: [] });
  const lines = source.lines.map((one) => one.text).join("\n");
  const unread = missingWords(cleanText(text), `${lines}\n${source.dropped.map((one) => one.text).join("\n")}`);
  // The line "(Kèm theo …)" is printed anew from the plan.
  if (/kèm theo/iu.test(lines)) return unread;
  const kept = JSON.stringify([plan, source.dropped, dropped]).replaceAll(/\\[nrt]/gu, " ");
  return [...unread, ...missingWords(lines, kept)];
}

function missingWords(wanted: string, kept: string): readonly string[] {
  const found = countedWords(kept);
  return [...countedWords(wanted)].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word);
}
