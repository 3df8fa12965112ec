import { groupedFindings, isLong, runningText } from "./body-text.ts";
import type { LayoutRule } from "./layout-rule.ts";

/** ND30-ND02: paragraphs of more than one line are justified. */
export const bodyAlign: LayoutRule = {
  id: "ND30-ND02",
  title: "Canh đều hai lề",
  severity: "error",
  article: "PL I.II.6e",
  cure: "Trong Word: bôi đen phần nội dung rồi bấm Ctrl+J.",
  *find({ parts }) {
    const long = [...runningText(parts), ...parts.body.filter(({ align }) => align === "right")].filter(isLong);
    yield* groupedFindings(
      long,
      ({ align }) => (align === "both" ? undefined : { left: "sát trái", center: "giữa", right: "phải" }[align]),
      (fault, where) => ({
        message: `${where} đang canh ${fault}; nội dung phải canh đều hai lề.`,
      }),
    );
  },
};
