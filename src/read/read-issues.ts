/** What the schema found → findings in Vietnamese that name the field and show what to write. */
import type { z } from "zod";
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { describeBudgetFault, isBudgetFault } from "./budget-faults.ts";
import { isBlank, placeAt, type RawNode, rawNodeAt } from "./raw-tree.ts";
import { nameField, schemaAt, wordsOf } from "./schema-shape.ts";

type Issue = z.core.$ZodIssue;

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** An issue of the schema with its path from the root of the plan. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly path: DataPath;
}

/** Gives the issues that matter, each with its whole path. */
export function placeIssues(issues: readonly Issue[]): readonly PlacedIssue[] {
  return issues.flatMap((issue) => withoutUnions(issue, []));
}

/** Gives the finding for an issue, with its place. */
export function describeIssue(root: RawNode, { issue, path }: PlacedIssue): Diagnostic {
  const { rule, message, hint } = wordIssue(root, issue, path);
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return { rule, severity: "error", message: text, path, place: placeAt(root, path), hint };
}

/** Of a union only the branch counts that fits what was given: the one whose issues lie deepest. */
function withoutUnions(issue: Issue, base: DataPath): readonly PlacedIssue[] {
  const path = [...base, ...issue.path.map(pathPart)];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => withoutUnions(inner, path)));
  const fitting = branches.filter((branch) => !branch.some((inner) => isTypeIssueAt(inner, path)));
  return fitting[0] ?? branches[branches.length - 1] ?? [{ issue, path }];
}

function pathPart(part: PropertyKey): string | number {
  return typeof part === "number" ? part : String(part);
}

function isTypeIssueAt({ issue, path }: PlacedIssue, at: DataPath): boolean {
  return issue.code === "invalid_type" && path.length === at.length;
}

function wordIssue(root: RawNode, issue: Issue, path: DataPath): Finding {
  const node = rawNodeAt(root, path);
  if (node === undefined && issue.code !== "custom") return missing(path);
  if (node !== undefined && isBlank(node)) return empty(path);
  switch (issue.code) {
    case "too_small":
      return isEmptyText(node) || node?.kind === "list" ? empty(path) : badCount(path);
    case "too_big":
      return tooMany(path, Number(issue.maximum));
    case "invalid_format":
      return path[path.length - 1] === "documentCode" ? badCode(path, node) : badCount(path);
    case "invalid_value":
      return badChoice(path, node, issue.values.map(String).filter(isVietnameseChoice));
    case "custom":
      return describeCustom(issue, path, node);
    default:
      return badValue(path);
  }
}

function isEmptyText(node: RawNode | undefined): boolean {
  return node?.kind === "text" && node.text.trim() === "";
}

function describeCustom(issue: z.core.$ZodIssueCustom, path: DataPath, node: RawNode | undefined): Finding {
  const params = issue.params ?? {};
  if (isBudgetFault(params)) return describeBudgetFault(params, path, node);
  if (params.kind === "date") return badDate(path, node);
  if (params.kind === "choice" && Array.isArray(params.known)) {
    return badChoice(path, node, params.known.map(String).filter(isVietnameseChoice));
  }
  return badValue(path);
}

/** Choices are listed in Vietnamese; the English keys (oneHead, thousandDong) are for programs. */
function isVietnameseChoice(word: string): boolean {
  return !/^[a-z][A-Za-z]*$/.test(word);
}

function missing(path: DataPath): Finding {
  const key = String(path[path.length - 1] ?? "");
  const words = wordsAt(path);
  const example = words.description === undefined ? "" : ` ${words.description}`;
  return {
    rule: "PLAN-MISSING",
    message: `thiếu ${nameField(path)}.`,
    hint: `Thêm dòng «${words.title ?? key}: …» (hoặc «${key}: …»)${within(path)}.${example}`,
  };
}

function within(path: DataPath): string {
  return path.length > 1 ? ` vào ${nameField(path.slice(0, -1))}` : " vào tệp kế hoạch";
}

function wordsAt(path: DataPath): ReturnType<typeof wordsOf> {
  const schema = schemaAt(path);
  return schema === undefined ? {} : wordsOf(schema);
}

function hintAt(path: DataPath, other: string): string {
  return wordsAt(path).description ?? other;
}

function empty(path: DataPath): Finding {
  return {
    rule: "PLAN-EMPTY",
    message: `${nameField(path)} còn để trống.`,
    hint: `Ghi nội dung sau dấu hai chấm, hoặc xóa dòng này nếu không dùng. ${hintAt(path, "")}`.trim(),
  };
}

function tooMany(path: DataPath, maximum: number): Finding {
  return {
    rule: "PLAN-TOO-MANY",
    message: `${nameField(path)} chỉ được có nhiều nhất ${maximum} dòng.`,
    hint: hintAt(path, "Gộp các dòng ngắn lại."),
  };
}

function badCode(path: DataPath, node: RawNode | undefined): Finding {
  return {
    rule: "PLAN-CODE",
    message: `${nameField(path)} ghi ${quoted(node)}, thiếu dấu «/» giữa số và ký hiệu.`,
    hint: hintAt(path, "Ghi như 824/KH-UBND."),
  };
}

function badCount(path: DataPath): Finding {
  return {
    rule: "PLAN-COUNT",
    message: `${nameField(path)} phải là số đếm từ 1, viết bằng chữ số.`,
    hint: "Chỉ ghi chữ số, ví dụ: 12.",
  };
}

function badDate(path: DataPath, node: RawNode | undefined): Finding {
  return {
    rule: "PLAN-DATE",
    message: `${nameField(path)} ghi ${quoted(node)}, không đọc được thành ngày.`,
    hint: hintAt(path, "Ghi như 28/02/2019."),
  };
}

function badChoice(path: DataPath, node: RawNode | undefined, known: readonly string[]): Finding {
  const typed = node?.kind === "text" ? node.text : "";
  const near = nearestWords(typed, known, known.length);
  const ordered = [...near, ...known.filter((word) => !near.includes(word))];
  return {
    rule: "PLAN-CHOICE",
    message: `${nameField(path)} không nhận giá trị ${quoted(node)}.`,
    hint: `Chọn một trong: ${ordered.map((word) => `«${word}»`).join(", ")}.`,
  };
}

function badValue(path: DataPath): Finding {
  return {
    rule: "PLAN-TYPE",
    message: `${nameField(path)} có giá trị không dùng được.`,
    hint: hintAt(path, "Xem lại cách ghi trường này trong kế hoạch mẫu."),
  };
}

function quoted(node: RawNode | undefined): string {
  return node?.kind === "text" ? `«${node.text.trim()}»` : "này";
}
