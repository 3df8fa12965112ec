/** What is different between two plans, each thing in plan terms: which item, which field, which cell. */
import type { DataPath } from "../diagnostic.ts";
import type { WordChange } from "../vietnamese/word-changes.ts";

/** What may become of a thing of the plan, with the word that a clerk reads. */
export const changeKinds = {
  added: "thêm",
  dropped: "bỏ",
  changed: "sửa",
  moved: "chuyển",
  renumbered: "đánh số lại",
} as const;
export type ChangeKind = keyof typeof changeKinds;

/** Parts of a plan from top to bottom, by which changes are grouped. */
export const planParts = {
  head: "Phần đầu",
  opening: "Căn cứ, mở đầu",
  body: "Nội dung",
  closing: "Kết thúc",
  foot: "Nơi nhận, chữ ký",
  annexes: "Phụ lục",
} as const;
export type PlanPart = keyof typeof planParts;

/** A thing as it stands in one of the two plans. */
export interface ChangeSide {
  /** Where it is printed: "mục III.4", "điểm b khoản 2 mục I". */
  readonly place: string;
  readonly path: DataPath;
  readonly text: string;
}

/** A figure of a budget in its printed unit. */
export interface AmountChange {
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** The figure is a sum: it follows from other cells. */
  readonly isSum: boolean;
}

/** One change from plan A to plan B; what B alone has is without `a`, what A alone has is without `b`. */
export interface PlanChange {
  readonly kind: ChangeKind;
  readonly part: PlanPart;
  /** One Vietnamese sentence. */
  readonly message: string;
  readonly a?: ChangeSide;
  readonly b?: ChangeSide;
  /** Where words were changed: both texts, word by word. */
  readonly words?: readonly WordChange[];
  readonly amount?: AmountChange;
}

/** Something of the two plans in reading order, changed or not; what an added or dropped item holds is `carried` by it. */
export interface ComparedRow extends Omit<PlanChange, "kind"> {
  readonly kind: ChangeKind | "same";
  readonly carried?: true;
}

/** What the page that shows the changes of two plans is made of. */
export interface DiffReport {
  /** The subject of the second plan. */
  readonly title: string;
  readonly nameA: string;
  readonly nameB: string;
  readonly rows: readonly ComparedRow[];
}

/** The Vietnamese words of that page. */
export const diffWords = {
  heading: "So sánh hai kế hoạch",
  planA: "Bản A (trước)",
  planB: "Bản B (sau)",
  showAll: "Hiện cả phần giống nhau",
  onlyInA: "chỉ có ở bản A",
  onlyInB: "chỉ có ở bản B",
  noChange: "Hai kế hoạch không khác nhau.",
  changes: "chỗ khác",
} as const;
