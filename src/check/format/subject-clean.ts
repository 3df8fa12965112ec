import { foldVietnamese } from "../../vietnamese/letters.ts";
import { subjectFault } from "../title/subject-clean.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-TL04: no "V/v" before the subject of a document with a type, and no full stop after it. */
export const subjectClean: LayoutRule = {
  id: "ND30-TL04",
  title: "Trích yếu sạch",
  element: "subject",
  severity: "warning",
  article: "PL I.II.5; PL III mẫu 1.4",
  cure: "Gõ lại trích yếu dưới tên loại.",
  *find({ parts }) {
    const { documentType, subject } = parts.title;
    if (documentType === undefined || foldVietnamese(documentType.text) === "cong van") return;
    const fault = subjectFault(subject.map(({ text }) => text).join(" "));
    if (fault !== undefined) yield { path: pathOf(subject[0]?.paragraph), ...fault };
  },
};
