/** What the schema allows at a place, and what a clerk calls it; read off the zod schema, never written twice. */
import { z } from "zod";
import type { DataPath } from "../diagnostic.ts";
import { planSchema } from "../model/plan.ts";

export type Schema = z.core.$ZodType;

/** What may stand at a place: a text, a list of elements, a map of fields or a map of any names, or several of these. */
export interface SchemaShape {
  readonly takesText: boolean;
  readonly element?: Schema;
  readonly fields?: ReadonlyMap<string, Schema>;
  /** The schema of every value of a map whose names are free. */
  readonly anyValue?: Schema;
}

const shapes = new WeakMap<Schema, SchemaShape>();

/** Gives what a schema allows; unions, defaults, transforms and lazy schemas are looked through. */
export function shapeOf(schema: Schema): SchemaShape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const branches = branchesOf(schema);
  const list = branches.find((branch) => branch instanceof z.ZodArray);
  const map = branches.find((branch) => branch instanceof z.ZodObject);
  const record = branches.find((branch) => branch instanceof z.ZodRecord);
  const structured = [list, map, record].filter((branch) => branch !== undefined);
  const shape: SchemaShape = {
    takesText: branches.length > structured.length,
    ...(list === undefined ? {} : { element: list.element }),
    ...(map === undefined ? {} : { fields: new Map<string, Schema>(Object.entries(map.shape)) }),
    ...(record === undefined ? {} : { anyValue: record.valueType }),
  };
  shapes.set(schema, shape);
  return shape;
}

function branchesOf(schema: Schema): readonly Schema[] {
  const inner = innerOf(schema);
  if (inner !== undefined) return branchesOf(inner);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(branchesOf) : [schema];
}

/** Gives the schema inside an optional, defaulted, lazy or transformed one, or undefined. */
export function innerOf(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) {
    return schema.unwrap();
  }
  return schema instanceof z.ZodPipe ? schema.in : undefined;
}

/** What a clerk reads about a field. */
export interface FieldWords {
  readonly title?: string;
  readonly description?: string;
}

/** Gives a schema's Vietnamese title and description. */
export function wordsOf(schema: Schema): FieldWords {
  const meta = z.globalRegistry.get(schema);
  if (typeof meta?.title === "string") {
    return { title: meta.title, ...(meta.description === undefined ? {} : { description: meta.description }) };
  }
  const inner = innerOf(schema);
  return inner === undefined ? {} : wordsOf(inner);
}

/** Gives the schemas along a path, the root's own first; it ends where the path leaves the schema. */
function schemasAlong(path: DataPath, root: Schema = planSchema): readonly Schema[] {
  const schemas: Schema[] = [root];
  for (const part of path) {
    const current = schemas[schemas.length - 1];
    const shape = current === undefined ? undefined : shapeOf(current);
    const next = typeof part === "number" ? shape?.element : (shape?.fields?.get(part) ?? shape?.anyValue);
    if (next === undefined) break;
    schemas.push(next);
  }
  return schemas;
}

/** Gives the schema at a path, or undefined outside the schema. */
export function schemaAt(path: DataPath, root: Schema = planSchema): Schema | undefined {
  const schemas = schemasAlong(path, root);
  return schemas.length === path.length + 1 ? schemas[path.length] : undefined;
}

/** Names the field at a path in the clerk's words: «Việc cần làm» (mục 3 của «Nơi nhận»). */
export function nameField(path: DataPath, root: Schema = planSchema): string {
  const named = namesAlong(path, root);
  const last = named[named.length - 1];
  if (last === undefined) return root === planSchema ? "Kế hoạch" : (wordsOf(root).title ?? "Tệp");
  const holder = named.findLast((name, index) => index < named.length - 1 && name.item !== undefined);
  return holder === undefined || last.item !== undefined ? wordName(last) : `${wordName(last)} (${wordName(holder)})`;
}

interface PathName {
  readonly title: string;
  readonly item?: number;
}

function wordName({ title, item }: PathName): string {
  return item === undefined ? `«${title}»` : `mục ${item} của «${title}»`;
}

/** The titled fields along a path; an index is kept with the list it counts. */
function namesAlong(path: DataPath, root: Schema): readonly PathName[] {
  const schemas = schemasAlong(path, root);
  const names: PathName[] = [];
  path.forEach((part, index) => {
    const schema = schemas[index + 1];
    const last = names[names.length - 1];
    if (typeof part === "number") {
      if (last !== undefined && last.item === undefined) names[names.length - 1] = { ...last, item: part + 1 };
    } else {
      names.push({ title: (schema === undefined ? undefined : wordsOf(schema).title) ?? part });
    }
  });
  return names;
}
