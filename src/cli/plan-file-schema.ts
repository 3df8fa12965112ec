/** JSON Schemas (draft-07) of plan files and of tables of units, for editors and for other systems. */
import { z } from "zod";
import { adminUnitSchema } from "../model/admin-unit.ts";
import { planSchema } from "../model/plan.ts";

type SchemaNode = { readonly [key: string]: unknown };
export type SchemaKeys = "all" | "english";

/**
 * The schema of what a plan file may hold. "all" accepts each key by its English name and by its Vietnamese title, as
 * the reader does; "english" keeps the English names only, for programs that make types of the schema.
 */
export function planFileSchema(keys: SchemaKeys): SchemaNode {
  return fileSchema(planSchema, keys);
}

/** The schema of a table of units as .yaml or .json: a list of units, which may have further fields of the master's choice. */
export function unitsFileSchema(keys: SchemaKeys): SchemaNode {
  const schema = fileSchema(z.array(adminUnitSchema).meta({ title: "Bảng đơn vị" }), keys);
  if (!isNode(schema.items)) throw new Error("The schema of a table of units has no units.");
  const { additionalProperties: _strict, ...unit } = schema.items;
  return { ...schema, items: unit };
}

function fileSchema(schema: z.ZodType, keys: SchemaKeys): SchemaNode {
  // Through JSON, so that what is walked is plain data.
  const node: unknown = JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" })),
  );
  if (!isNode(node)) throw new Error("The schema of a file is no object.");
  const adapted = adapt(node, "#", { keys, root: node });
  if (!isNode(adapted)) throw new Error("The schema of a file is no object.");
  return adapted;
}

interface Adaptation {
  readonly keys: SchemaKeys;
  readonly root: SchemaNode;
}

function adapt(value: unknown, pointer: string, adaptation: Adaptation): unknown {
  if (Array.isArray(value)) return value.map((item, index) => adapt(item, `${pointer}/${index}`, adaptation));
  if (!isNode(value)) return value;
  const node = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, adapt(child, `${pointer}/${key}`, adaptation)]),
  );
  if (node.type === "string") return acceptTypedText(node);
  if (isNode(node.properties)) return acceptBothKeys(node, node.properties, pointer, adaptation);
  return node;
}

/** YAML takes 2019 for a number and a blank for null; the reader takes every value as it is typed. */
function acceptTypedText(node: SchemaNode): SchemaNode {
  if (node.enum !== undefined) return node;
  const mayBeBlank = node.minLength === undefined && node.pattern === undefined;
  return { ...node, type: ["string", "number", ...(mayBeBlank ? ["null"] : [])] };
}

function acceptBothKeys(
  node: SchemaNode,
  properties: SchemaNode,
  pointer: string,
  { keys, root }: Adaptation,
): SchemaNode {
  const titles = new Map(Object.entries(properties).map(([name, property]) => [name, titleOf(property, root)]));
  const names = (name: string): readonly string[] => {
    const title = titles.get(name);
    return keys === "english" || title === undefined ? [name] : [name, title];
  };
  const aliases = Object.keys(properties).flatMap((name) =>
    names(name)
      .slice(1)
      .map((title) => [title, { $ref: `${pointer}/properties/${name}` }]),
  );
  const { required, ...rest } = node;
  const needed = Array.isArray(required) ? required.map(String) : [];
  const either = needed.map((name) => {
    // The rows of a budget may stand in a file beside the plan.
    const alternatives = name === "rows" && "file" in properties ? [...names(name), ...names("file")] : names(name);
    return { anyOf: alternatives.map((key) => ({ required: [key] })) };
  });
  return {
    ...rest,
    properties: { ...properties, ...Object.fromEntries(aliases) },
    ...(either.length > 0 ? { allOf: either } : {}),
  };
}

/** The Vietnamese title of a property, also when it stands behind a reference. */
function titleOf(property: unknown, root: SchemaNode): string | undefined {
  if (!isNode(property)) return undefined;
  if (typeof property.title === "string") return property.title;
  if (typeof property.$ref !== "string") return undefined;
  const target = property.$ref
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), root);
  return titleOf(target, root);
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
