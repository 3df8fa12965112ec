import { describe, expect, it } from "vitest";
import { places, readAsFile, smallPlan } from "./small-plan.ts";

describe("something of another kind", () => {
  it.each([
    [
      "a sentence of a list that ends in a colon",
      /opening: .*/,
      "opening:\n  - Một.\n  - Ban hành Kế hoạch, cụ thể như sau:",
      "PLAN-TYPE 12:5",
      "Mục 2 của «Mở đầu» kết thúc bằng dấu hai chấm mà không đặt trong dấu nháy, nên máy hiểu là tên trường. → " +
        'Đặt cả đoạn trong dấu nháy kép: "Ban hành Kế hoạch, cụ thể như sau:", hoặc viết đoạn ở dòng dưới dấu «>-».',
    ],
    [
      "items without a space behind the dash",
      "- Các ấp",
      "-Các ấp\n  -Các tổ",
      "PLAN-TYPE 15:1",
      "«Nơi nhận» phải là một danh sách, không phải một đoạn chữ. → " +
        "Thiếu dấu cách sau dấu «-»: viết mỗi phần tử một dòng, bắt đầu bằng «- ».",
    ],
    [
      "a sentence among items that may also be groups",
      "paragraphs: Bảo đảm mọi trẻ em được chăm sóc.",
      "clauses:\n        - Việc cần làm như sau:",
      "PLAN-UNKNOWN-KEY 15:11",
      "Không có trường nào tên «Việc cần làm như sau» ở đây. → " +
        'Nếu đây là một câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép: "Việc cần làm như sau:".',
    ],
  ])("shows the cure for %s", async (_name, from, to, place, words) => {
    const { diagnostics } = await readAsFile(smallPlan.replace(from, to));
    expect(places(diagnostics)).toEqual([place]);
    expect(diagnostics.map(({ message, hint }) => `${message} → ${hint}`)).toEqual([words]);
  });
});
