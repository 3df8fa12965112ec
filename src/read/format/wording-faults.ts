/** Holds a wording against its contract: it prints, tests and comments, with the names it is given and nothing else. */
import { z } from "zod";
import type { WordingName } from "../../model/format.ts";
import { wordingContexts } from "../../model/wording-contexts.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";

export interface WordingFault {
  readonly message: string;
  readonly hint: string;
  /** Where the tag begins in the text. */
  readonly offset: number;
}

interface Tag {
  readonly content: string;
  readonly offset: number;
}

interface OpenTest {
  readonly name: string;
  readonly offset: number;
  hasElse: boolean;
}

type NameKind = "text" | "optionalText" | "flag";

/** Gives everything that would make a wording fail or print nothing. */
export function findWordingFaults(name: WordingName, text: string): readonly WordingFault[] {
  const kinds = nameKinds(name);
  const faults: WordingFault[] = [];
  const open: OpenTest[] = [];
  for (const tag of tagsOf(text, faults)) {
    const fault = tag.content.startsWith("!") ? undefined : readTag(tag, kinds, open);
    if (fault !== undefined) faults.push({ ...fault, offset: tag.offset });
  }
  const unclosed = open.map(({ name: tested, offset }) => ({
    message: `Thẻ «{{#if ${tested}}}» không được đóng.`,
    hint: "Thêm {{/if}} sau phần chữ chỉ in khi có dữ liệu.",
    offset,
  }));
  return [...faults, ...unclosed];
}

/** The tags in order; what is not closed or escapes Handlebars' rules is a fault. */
function tagsOf(text: string, faults: WordingFault[]): readonly Tag[] {
  const tags: Tag[] = [];
  let at = text.indexOf("{{");
  while (at !== -1) {
    const end = text.startsWith("{{!--", at) ? "--}}" : "}}";
    const close = text.indexOf(end, at + 2);
    if (close === -1) {
      faults.push({ message: "Dấu mở «{{» không được đóng.", hint: "Thêm «}}» sau tên.", offset: at });
      return tags;
    }
    const next = close + end.length;
    if (text[at - 1] === "\\" || text[at + 2] === "{" || text[next] === "}")
      faults.push({ message: "Tên phải đứng giữa đúng hai dấu ngoặc nhọn.", hint: "Ghi như {{name}}.", offset: at });
    else tags.push({ content: text.slice(at + 2, close).trim(), offset: at });
    at = text.indexOf("{{", next);
  }
  return tags;
}

function readTag(
  { content, offset }: Tag,
  kinds: ReadonlyMap<string, NameKind>,
  open: OpenTest[],
): Omit<WordingFault, "offset"> | undefined {
  const [, hash = "", name = ""] = /^(#if\s+)?([A-Za-z][A-Za-z0-9]*)$/.exec(content) ?? [];
  if (content === "else" || content === "/if") return readTestPart(content, open);
  if (name === "") {
    const hint = "Khuôn chữ chỉ dùng {{tên}}, {{#if tên}}, {{else}}, {{/if}} và ghi chú {{!-- … --}}.";
    return { message: `Không dùng được thẻ «{{${content}}}».`, hint };
  }
  if (hash !== "") open.push({ name, offset, hasElse: false });
  const kind = kinds.get(name);
  if (kind === undefined) return unknownName(name, [...kinds.keys()]);
  if (hash !== "" || kind === "text") return undefined;
  if (kind === "flag") return { message: `«${name}» chỉ để xét, không in được.`, hint: `Ghi {{#if ${name}}}…{{/if}}.` };
  const isTested = open.some((test) => test.name === name && !test.hasElse);
  const hint = `Ghi {{#if ${name}}}{{${name}}}{{/if}}.`;
  return isTested ? undefined : { message: `«${name}» có thể không có, phải xét trước khi in.`, hint };
}

function readTestPart(part: "else" | "/if", open: OpenTest[]): Omit<WordingFault, "offset"> | undefined {
  const test = part === "/if" ? open.pop() : open.at(-1);
  if (test === undefined || (part === "else" && test.hasElse))
    return { message: `Thẻ «{{${part}}}» không có {{#if …}} đứng trước.`, hint: "Thêm {{#if tên}} hoặc bỏ thẻ này." };
  if (part === "else") test.hasElse = true;
  return undefined;
}

function unknownName(name: string, known: readonly string[]): Omit<WordingFault, "offset"> {
  const near = nearestWords(name, known);
  const listed = (near.length > 0 ? near : known).map((one) => `{{${one}}}`).join(", ");
  const hint = known.length === 0 ? "Khuôn chữ này không in dữ liệu nào." : `Dùng ${listed}.`;
  return { message: `Không có tên «${name}» để in ở đây.`, hint };
}

function nameKinds(name: WordingName): ReadonlyMap<string, NameKind> {
  const shape: Readonly<Record<string, z.ZodType>> = wordingContexts[name].shape;
  return new Map(Object.entries(shape).map(([key, schema]) => [key, nameKind(schema)]));
}

function nameKind(schema: z.ZodType): NameKind {
  if (!(schema instanceof z.ZodOptional)) return "text";
  return schema.unwrap() instanceof z.ZodLiteral ? "flag" : "optionalText";
}
