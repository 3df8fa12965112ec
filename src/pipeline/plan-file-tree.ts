/** A recognised plan → the tree of its file, with the Vietnamese keys of the schema in the schema's order. */
import type { DataPath } from "../diagnostic.ts";
import { columnKinds } from "../model/budget-fields.ts";
import { planSchema } from "../model/plan.ts";
import type { RecognisedElement, RecognisedPlan } from "../model/recognised-plan.ts";
import type { YamlEntry, YamlMap, YamlTree } from "../model/yaml-tree.ts";
import { type Schema, shapeOf, wordsOf } from "../read/schema-shape.ts";

/** The tree of a plan's file; what was guessed or is missing says so in a comment. */
export function planFileTree({ plan, elements }: RecognisedPlan): YamlMap {
  const remarks = new Map(elements.map((element) => [element.path.join("/"), element]));
  return mapTree(new Map<string, unknown>(Object.entries(plan)), planSchema, [], remarks);
}

type Remarks = ReadonlyMap<string, RecognisedElement>;

function treeOf(value: unknown, schema: Schema | undefined, path: DataPath, remarks: Remarks): YamlTree {
  if (Array.isArray(value)) {
    const element = schema === undefined ? undefined : shapeOf(schema).element;
    return {
      type: "list",
      items: value.map((item, at) => {
        const itemPath = [...path, at];
        return { value: treeOf(item, element, itemPath, remarks), ...commentOf(itemPath, remarks) };
      }),
    };
  }
  if (isBareName(value)) return { type: "text", text: value.name };
  if (typeof value === "object" && value !== null)
    return mapTree(new Map<string, unknown>(Object.entries(value)), schema, path, remarks);
  if (typeof value === "number") return { type: "text", text: String(value), isCount: true };
  return { type: "text", text: value === undefined ? undefined : wordOf(value, path) };
}

function mapTree(
  fields: ReadonlyMap<string, unknown>,
  schema: Schema | undefined,
  path: DataPath,
  remarks: Remarks,
): YamlMap {
  const known = schema === undefined ? undefined : shapeOf(schema).fields;
  const order = known === undefined ? [...fields.keys()] : [...known.keys()];
  const entries = order.flatMap((key): readonly YamlEntry[] => {
    const fieldPath = [...path, key];
    const value = shortList(fields.get(key), key);
    const isMissing = remarks.get(fieldPath.join("/"))?.certainty === "missing";
    if ((value === undefined || isEmptyList(value)) && !isMissing) return [];
    const field = known?.get(key);
    const title = field === undefined ? key : (wordsOf(field).title ?? key);
    const tree = isEmptyList(value)
      ? treeOf(undefined, field, fieldPath, remarks)
      : treeOf(value, field, fieldPath, remarks);
    return [{ key: title, value: tree, ...commentOf(fieldPath, remarks) }];
  });
  return { type: "map", entries };
}

/** A recipient that is nothing but its name. */
function isBareName(value: unknown): value is { readonly name: string } {
  const isName = typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
  return isName && Object.keys(value).length === 1;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A single paragraph or title line is written as plain text. */
function shortList(value: unknown, key: string): unknown {
  const mayBeShort = ["opening", "closing", "paragraphs", "name", "supervisingAgency", "title"].includes(key);
  return mayBeShort && Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** Kinds of columns and yes in the words of a clerk. */
function wordOf(value: unknown, path: DataPath): string {
  if (value === true) return "có";
  const kind = Object.entries(columnKinds).find(([key]) => path.at(-1) === "kind" && key === value);
  return kind?.[1] ?? String(value);
}

function commentOf(path: DataPath, remarks: Remarks): { readonly comment?: string } {
  const remark = remarks.get(path.join("/"));
  if (remark === undefined || remark.certainty === "found" || remark.note === undefined) return {};
  const from = remark.line === undefined ? "" : ` (dòng ${remark.line})`;
  return { comment: `${remark.certainty === "guessed" ? "Đoán" : "Thiếu"}: ${remark.note}${from}.` };
}
