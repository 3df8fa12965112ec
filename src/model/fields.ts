/** Building blocks of the plan schema: texts, line lists and Vietnamese choices, each with its Vietnamese title. */
import { z } from "zod";
import { foldVietnamese } from "../vietnamese/letters.ts";

/** What a clerk reads about a field: its Vietnamese title and what to write in it. */
export type FieldMeta = {
  readonly title: string;
  readonly description?: string;
};

/** A non-empty text; it may hold emphasis (**đậm**, *nghiêng*) and places to fill ({{budget.total}}). */
export function text(title: string, description?: string) {
  return z.string().trim().min(1).meta(fieldMeta(title, description));
}

/** One to four printed lines; a single line may be written as plain text. */
export function lines(title: string, description?: string) {
  return z
    .union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1).max(4)])
    .transform((value): readonly string[] => (typeof value === "string" ? [value] : value))
    .meta(fieldMeta(title, description));
}

/** Any number of paragraphs; a single one may be written as plain text. */
export function paragraphs(title: string, description?: string) {
  return z
    .union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])
    .transform((value): readonly string[] => (typeof value === "string" ? [value] : value))
    .meta(fieldMeta(title, description));
}

/** One of a few values, written as its English key or as its Vietnamese word; case and diacritics do not matter. */
export function choice<const Key extends string>(
  title: string,
  words: Readonly<Record<Key, string>>,
  description?: string,
) {
  const keys = Object.keys(words) as Key[];
  const byWord = new Map(
    keys.flatMap((key): [string, Key][] => [
      [foldVietnamese(key), key],
      [foldVietnamese(words[key]), key],
    ]),
  );
  const known = [...new Set(keys.flatMap((key): string[] => [words[key], key]))];
  return z
    .string()
    .transform((typed, context): Key => {
      const key = byWord.get(foldVietnamese(typed));
      if (key !== undefined) return key;
      context.issues.push({
        code: "custom",
        input: typed,
        message: "unknown choice",
        params: { kind: "choice", known },
      });
      return z.NEVER;
    })
    .meta({ ...fieldMeta(title, description), enum: known });
}

/** A whole count from 1 on, typed as digits. */
export function count(title: string, description?: string) {
  return z
    .union([z.number(), z.string().regex(/^\d+$/)])
    .transform(Number)
    .pipe(z.number().int().positive())
    .meta(fieldMeta(title, description));
}

/** Yes or no, in Vietnamese or as true and false. */
export function yesNo(title: string, description?: string) {
  return z
    .union([z.boolean(), z.enum(["true", "false", "có", "không"])])
    .transform((value) => value === true || value === "true" || value === "có")
    .meta(fieldMeta(title, description));
}

/** The condition of a unit under which a part of a master plan is in its variant. */
export function when() {
  return text(
    "Chỉ khi",
    "Kế hoạch mẫu: «unit.<cột>» khi đơn vị có ghi cột ấy, «không unit.<cột>», hoặc «unit.type = phường».",
  ).optional();
}

export function fieldMeta(title: string, description?: string): FieldMeta {
  return description === undefined ? { title } : { title, description };
}
