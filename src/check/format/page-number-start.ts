import type { LayoutRule } from "./layout-rule.ts";

/** ND30-PG08: pages are counted from 1. */
export const pageNumberStart: LayoutRule = {
  id: "ND30-PG08",
  title: "Đánh số từ 1",
  element: "margins",
  severity: "warning",
  article: "PL I.I.7",
  cure: "Trong Word: Chèn (Insert) > Số trang (Page Number) > Định dạng số trang (Format Page Numbers) > Bắt đầu từ (Start at): 1.",
  *find({ facts }) {
    const start = facts.sections[0]?.pageNumberStart;
    if (start === undefined || start === 1) return;
    yield {
      path: ["sections", 0],
      message: `Số trang bắt đầu từ ${start}, phải từ 1.`,
    };
  },
};
