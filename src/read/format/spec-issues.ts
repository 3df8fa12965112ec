/** What the schema finds wrong in a format.yaml → findings in Vietnamese. */
import { z } from "zod";
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import { formatSpecSchema } from "../../model/format.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import type { FormatYaml } from "./format-yaml.ts";

type Issue = z.core.$ZodIssue;

/** Gives a finding for each issue, at the place in the file that has it. */
export function describeSpecIssues(issues: readonly Issue[], yaml: FormatYaml): readonly Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code !== "unrecognized_keys") return [describe(yaml, path, valueFault(issue, path))];
    return issue.keys.map((key) => describe(yaml, [...path, key], keyFault(key, path)));
  });
}

interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

function describe(yaml: FormatYaml, path: DataPath, fault: Fault): Diagnostic {
  return { ...fault, severity: "error", path, place: yaml.placeOf(path) };
}

function keyFault(key: string, path: DataPath): Fault {
  const known = knownKeys(path);
  const near = nearestWords(key, known);
  return {
    rule: "FORMAT-UNKNOWN",
    message: `Thể thức không có mục «${[...path, key].join(".")}».`,
    hint: near.length > 0 ? `Có phải ${near.join(", ")}?` : `Các mục dùng được: ${known.join(", ")}.`,
  };
}

/** The keys that the schema has at a path. */
function knownKeys(path: DataPath): readonly string[] {
  let schema: unknown = formatSpecSchema;
  for (const part of path) schema = schema instanceof z.ZodObject ? withoutWrapper(schema.shape[part]) : undefined;
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function withoutWrapper(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
}

function valueFault(issue: Issue, path: DataPath): Fault {
  const name = path.join(".");
  switch (issue.code) {
    case "invalid_type":
      return {
        rule: "FORMAT-TYPE",
        message: `Mục «${name}» phải là ${typeNames[issue.expected] ?? "giá trị khác"}.`,
        hint: "Xem cách ghi mục này trong tệp format.yaml có sẵn.",
      };
    case "invalid_value":
      return {
        rule: "FORMAT-TYPE",
        message: `Mục «${name}» không nhận giá trị này.`,
        hint: `Ghi một trong: ${issue.values.map(String).join(", ")}.`,
      };
    default:
      return {
        rule: "FORMAT-TYPE",
        message: `Mục «${name}» có giá trị không dùng được.`,
        hint: "Xem cách ghi mục này trong tệp format.yaml có sẵn.",
      };
  }
}

const typeNames: Readonly<Record<string, string>> = {
  number: "số (dấu thập phân là dấu chấm, như 12.7)",
  int: "số nguyên",
  string: "chữ",
  boolean: "true hoặc false",
  object: "nhóm các mục con",
  array: "danh sách trong ngoặc vuông, như [12, 13]",
  tuple: "khoảng gồm hai số trong ngoặc vuông, như [12, 13]",
  record: "nhóm các mục con",
};
