/** What a clerk reads after an import: how much was placed, what was left out, and what to look at. */
import type { DropReason } from "../model/source-lines.ts";
import type { ImportedPlan, WordCounts } from "../pipeline/import.ts";

const reasons: Readonly<Record<DropReason, string>> = {
  "page-number": "số trang",
  "page-furniture": "chữ của trang mạng, tiêu đề trang",
  stamp: "dấu",
  "signature-note": "chữ ký nháy, ghi chú ký",
  rule: "đường kẻ",
  "scan-noise": "vết quét",
};

const mostShown = 12;

/** Of all words that are the document's own, the share that has its place; 1 for an empty document. */
export function placedShare({ placed, unplaced }: WordCounts): number {
  return placed + unplaced === 0 ? 1 : placed / (placed + unplaced);
}

/** The lines of the report; all of them for who asks for details. */
export function importReport(
  { recognised, source, words }: ImportedPlan,
  out: string,
  all: boolean,
): readonly string[] {
  const { plan, elements } = recognised;
  const missing = elements.filter(({ certainty }) => certainty === "missing");
  const guessed = elements.filter(({ certainty }) => certainty === "guessed");
  const share = (placedShare(words) * 100).toLocaleString("vi-VN", { maximumFractionDigits: 1 });
  const unplaced = (plan.unplaced ?? []).map(({ line, text }) => `  dòng ${line}: ${text}`);
  const dropped = source.dropped.map(({ line, text, reason }) => `  dòng ${line}: ${text} (${reasons[reason]})`);
  const joins = source.joins.map(({ line, words: around }) => `  dòng ${line}: … ${around} …`);
  return [
    `Đã xếp ${words.placed} chữ, ${share} % của văn bản; ${missing.length} phần thiếu, ${guessed.length} chỗ đoán (ghi chú trong tệp).`,
    ...listed(`Chưa xếp được ${unplaced.length} đoạn, giữ ở «Chưa xếp được»:`, unplaced, all),
    ...listed(`Đã bỏ ${dropped.length} dòng không thuộc văn bản:`, dropped, all),
    ...listed(`Đã nối ${joins.length} câu bị ngắt trang:`, joins, all),
    `Xem lại ${out}, rồi chạy: kehoach check ${out}`,
  ];
}

function listed(title: string, lines: readonly string[], all: boolean): readonly string[] {
  if (lines.length === 0) return [];
  const shown = all ? lines : lines.slice(0, mostShown);
  const rest = lines.length - shown.length;
  return [title, ...shown, ...(rest > 0 ? [`  và ${rest} dòng nữa (thêm -v để xem hết)`] : [])];
}
