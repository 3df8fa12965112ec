import { capitalised } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

/** "thứ hai" also means the second, and "tháng năm" may be a blank month, so only clear cases are taken. */
const weekday =
  /(?<![A-Za-zÀ-ỹ])(?:(?:sáng|chiều|tối|ngày|vào) thứ (hai|ba|tư|năm|sáu|bảy)(?= (?:hằng|hàng|đầu|cuối|tuần|ngày)|\s*[,;]? ngày \d)|thứ (hai|ba|tư|năm|sáu|bảy)(?=,? ngày \d| (?:hằng|hàng) tuần))(?![A-Za-zÀ-ỹ])/gu;
const month =
  /(?<![A-Za-zÀ-ỹ])(?:trong|từ|đến|vào|hết|đầu|giữa|cuối|trước) tháng (giêng|hai|ba|tư|sáu|bảy|tám|chín|mười hai|mười một|mười|chạp)(?![A-Za-zÀ-ỹ])(?! (?:lần|kỳ|đợt|buổi|ngày|năm|một|hai))/gu;

/** ND30-VH04: weekdays and months in words have a capital: "thứ Hai", "tháng Tám". */
export const dayAndMonthNames: TextRule = {
  id: "ND30-VH04",
  title: "Thứ, tháng viết bằng chữ",
  severity: "warning",
  article: "PL II.V.8c",
  signs: { words: ["thứ", "tháng"] },
  sign: /(?:thứ|tháng) \p{Ll}/u,
  reach: [12, 32],
  findInText({ text, path, place }) {
    return [...text.matchAll(weekday), ...text.matchAll(month)].map(([typed, name = "", bareName = ""]) => {
      const own = name === "" ? bareName : name;
      const right = `${typed.slice(0, typed.length - own.length)}${capitalised(own)}`;
      return { path, message: `${place}: viết “${right}” thay cho “${typed}”.`, hint: `Ghi: ${right}` };
    });
  },
};
