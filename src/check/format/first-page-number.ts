import type { LayoutRule } from "./layout-rule.ts";
import { numbersOf } from "./page-numbers.ts";

/** ND30-PG07: the first page shows no number. */
export const firstPageNumber: LayoutRule = {
  id: "ND30-PG07",
  title: "Trang đầu không hiện số trang",
  element: "margins",
  severity: "error",
  article: "PL I.I.7",
  cure: "Trong Word: bấm đúp vào đầu trang, chọn Khác ở trang đầu (Different First Page) và xóa số ở trang đầu.",
  *find({ facts, spec }) {
    const [section] = facts.sections;
    if (section === undefined || !spec.pageNumber.hiddenOnFirstPage) return;
    const first = [section.headers, section.footers].flatMap((texts) =>
      section.titlePage ? (texts.first ?? []).filter(({ pageField }) => pageField) : numbersOf(texts),
    );
    if (first.length === 0) return;
    yield {
      path: ["sections", 0],
      message: "Không hiển thị số trang ở trang thứ nhất.",
    };
  },
};
