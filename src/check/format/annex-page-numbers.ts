import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-PL05: each annex is a section of its own whose pages are counted from 1. */
export const annexPageNumbers: LayoutRule = {
  id: "ND30-PL05",
  title: "Số trang phụ lục đánh riêng",
  severity: "error",
  article: "PL I.III.1đ",
  cure: "Trong Word: đặt ngắt phần (Section Break) trước phụ lục, rồi Định dạng số trang (Format Page Numbers) > Bắt đầu từ 1.",
  *find({ facts, parts }) {
    const before = new Set(parts.head.paragraphs.map(({ section }) => section));
    for (const { label } of parts.annexes) {
      const { section } = label.paragraph;
      const isOwn = !before.has(section);
      before.add(section);
      if (isOwn && facts.sections[section]?.pageNumberStart === 1) continue;
      yield {
        path: pathOf(label.paragraph),
        message: `Số trang của phụ lục phải đánh riêng theo từng phụ lục, bắt đầu từ 1 (${label.text}).`,
      };
    }
  },
};
