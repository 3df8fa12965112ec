import type { LayoutRule } from "./layout-rule.ts";

/** ND30-PG08: pages are counted from 1. */
export const pageNumberStart: LayoutRule = {
  id: "ND30-PG08",
  severity: "warning",
  article: "PL I.I.7",
  *find({ facts }) {
    const start = facts.sections[0]?.pageNumberStart;
    if (start === undefined || start === 1) return;
    yield {
      path: ["sections", 0],
      message: `Số trang bắt đầu từ ${start}, phải từ 1.`,
      hint: "Trong Word: Chèn > Số trang > Định dạng số trang > Bắt đầu từ: 1.",
    };
  },
};
