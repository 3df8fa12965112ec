/** What a clerk calls a field of a schema. */
import { z } from "zod";

/** The Vietnamese title; it stands on the field itself or, where the field may be left out, on what is inside. */
export function fieldTitle(schema: z.ZodType): string {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : undefined;
  const title = schema.meta()?.title ?? (inner instanceof z.ZodType ? inner.meta()?.title : undefined);
  if (title === undefined) throw new Error("A field of the plan schema has no Vietnamese title.");
  return title;
}
