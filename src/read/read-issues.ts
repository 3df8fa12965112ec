/** What the schema found → findings in Vietnamese that name the field and show what to write. */
import type { z } from "zod";
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import { planSchema } from "../model/plan.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { describeBudgetFault, isBudgetFault } from "./budget-faults.ts";
import { isBlank, placeAt, type RawNode, rawNodeAt } from "./raw-tree.ts";
import { nameField, type Schema, schemaAt, wordsOf } from "./schema-shape.ts";

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

/** A field by its path and the schema of the whole file, which names it. */
interface Field {
  readonly path: DataPath;
  readonly schema: Schema;
}

/** Gives the finding for an issue of a plan (or of another schema's data), with its place. */
export function describeIssue(root: RawNode, { issue, path }: PlacedIssue, schema: Schema = planSchema): Diagnostic {
  const { rule, message, hint } = wordIssue(root, issue, { path, schema });
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

function wordIssue(root: RawNode, issue: Issue, field: Field): Finding {
  const { path } = field;
  const node = rawNodeAt(root, path);
  if (node === undefined && issue.code !== "custom") return missing(field);
  if (node !== undefined && isBlank(node)) return empty(field);
  switch (issue.code) {
    case "too_small":
      return isEmptyText(node) || node?.kind === "list" ? empty(field) : badCount(field);
    case "too_big":
      return tooMany(field, Number(issue.maximum));
    case "invalid_format":
      return path[path.length - 1] === "documentCode" ? badCode(field, node) : badCount(field);
    case "invalid_value":
      return badChoice(field, node, issue.values.map(String).filter(isVietnameseChoice));
    case "custom":
      return describeCustom(issue, field, node);
    default:
      return badValue(field);
  }
}

function isEmptyText(node: RawNode | undefined): boolean {
  return node?.kind === "text" && node.text.trim() === "";
}

function describeCustom(issue: z.core.$ZodIssueCustom, field: Field, node: RawNode | undefined): Finding {
  const params = issue.params ?? {};
  if (isBudgetFault(params)) return describeBudgetFault(params, field.path, node);
  if (params.kind === "date") return badDate(field, node);
  if (params.kind === "choice" && Array.isArray(params.known)) {
    return badChoice(field, node, params.known.map(String).filter(isVietnameseChoice));
  }
  return badValue(field);
}

/** Choices are listed in Vietnamese; the English keys (oneHead, thousandDong) are for programs. */
function isVietnameseChoice(word: string): boolean {
  return !/^[a-z][A-Za-z]*$/.test(word);
}

function nameOf({ path, schema }: Field): string {
  return nameField(path, schema);
}

function missing(field: Field): Finding {
  const key = String(field.path[field.path.length - 1] ?? "");
  const words = wordsAt(field);
  const example = words.description === undefined ? "" : ` ${words.description}`;
  return {
    rule: "PLAN-MISSING",
    message: `thiếu ${nameOf(field)}.`,
    hint: `Thêm dòng «${words.title ?? key}: …» (hoặc «${key}: …»)${within(field)}.${example}`,
  };
}

function within(field: Field): string {
  const { path, schema } = field;
  return path.length > 1 ? ` vào ${nameField(path.slice(0, -1), schema)}` : " vào tệp kế hoạch";
}

function wordsAt(field: Field): ReturnType<typeof wordsOf> {
  const schema = schemaAt(field.path, field.schema);
  return schema === undefined ? {} : wordsOf(schema);
}

function hintAt(field: Field, other: string): string {
  return wordsAt(field).description ?? other;
}

function empty(field: Field): Finding {
  return {
    rule: "PLAN-EMPTY",
    message: `${nameOf(field)} còn để trống.`,
    hint: `Ghi nội dung sau dấu hai chấm, hoặc xóa dòng này nếu không dùng. ${hintAt(field, "")}`.trim(),
  };
}

function tooMany(field: Field, maximum: number): Finding {
  return {
    rule: "PLAN-TOO-MANY",
    message: `${nameOf(field)} chỉ được có nhiều nhất ${maximum} dòng.`,
    hint: hintAt(field, "Gộp các dòng ngắn lại."),
  };
}

function badCode(field: Field, node: RawNode | undefined): Finding {
  return {
    rule: "PLAN-CODE",
    message: `${nameOf(field)} ghi ${quoted(node)}, thiếu dấu «/» giữa số và ký hiệu.`,
    hint: hintAt(field, "Ghi như 824/KH-UBND."),
  };
}

function badCount(field: Field): Finding {
  return {
    rule: "PLAN-COUNT",
    message: `${nameOf(field)} phải là số đếm từ 1, viết bằng chữ số.`,
    hint: "Chỉ ghi chữ số, ví dụ: 12.",
  };
}

function badDate(field: Field, node: RawNode | undefined): Finding {
  return {
    rule: "PLAN-DATE",
    message: `${nameOf(field)} ghi ${quoted(node)}, không đọc được thành ngày.`,
    hint: hintAt(field, "Ghi như 28/02/2019."),
  };
}

function badChoice(field: Field, node: RawNode | undefined, known: readonly string[]): Finding {
  const typed = node?.kind === "text" ? node.text : "";
  const near = nearestWords(typed, known, known.length);
  const ordered = [...near, ...known.filter((word) => !near.includes(word))];
  return {
    rule: "PLAN-CHOICE",
    message: `${nameOf(field)} không nhận giá trị ${quoted(node)}.`,
    hint: `Chọn một trong: ${ordered.map((word) => `«${word}»`).join(", ")}.`,
  };
}

function badValue(field: Field): Finding {
  return {
    rule: "PLAN-TYPE",
    message: `${nameOf(field)} có giá trị không dùng được.`,
    hint: hintAt(field, "Xem lại cách ghi trường này trong kế hoạch mẫu."),
  };
}

function quoted(node: RawNode | undefined): string {
  return node?.kind === "text" ? `«${node.text.trim()}»` : "này";
}
