/** The lines of a signature → whose name it is given in, posts and signer. */
import type { DroppedLine, SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { authorityLine } from "../foot.ts";
import { isPlainPost } from "./foot-lines.ts";
import { isPersonName } from "./person-name.ts";

export interface FoundSignature {
  readonly signingAuthority: readonly string[];
  readonly position: string | undefined;
  readonly actualPost: string | undefined;
  readonly fullName: string | undefined;
  readonly dropped: readonly DroppedLine[];
  readonly unplaced: readonly SourceLine[];
}

/** "(Đã ký)", "[Ký tên, đóng dấu]". */
export const signedNote = /^[([].*(?:ký|đóng dấu|dấu).*[)\]]$|^đã ký$/iu;

/** Takes the lines of a signature apart: authorities, posts, name, notes of signing. */
export function readSignature(lines: readonly SourceLine[]): FoundSignature {
  const signed = lines.filter(({ text }) => !signedNote.test(text));
  const notes = lines.filter(({ text }) => signedNote.test(text));
  const nameAt = nameIndex(signed);
  const name = signed[nameAt];
  const posts = joinCut(signed.slice(0, nameAt === -1 ? signed.length : nameAt).filter(isPost));
  const others = signed.filter((line, at) => at !== nameAt && !(at < nameAt || nameAt === -1 ? isPost(line) : false));
  const again = others.filter(({ text }) => text === name?.text);
  const [position, actualPost, ...more] = posts.filter(({ text }) => !isPrefixed(text));
  return {
    signingAuthority: posts.filter(({ text }) => isPrefixed(text)).map(({ text }) => text),
    position: position?.text,
    actualPost: actualPost?.text,
    fullName: name?.text,
    dropped: [...notes, ...again].map(({ text, line }) => ({ text, line, reason: "signature-note" as const })),
    unplaced: [...more, ...others.filter((line) => !again.includes(line))],
  };
}

/** "Q. GIÁM ĐỐC" is a post of its own; only the other prefixes stand above a post. */
function isPrefixed(text: string): boolean {
  return /^(?:(?:TM|KT|TL|TUQ)\s*\.|(?:T\/M|K\/T|T\/L)\s)/u.test(text);
}

/** Tells a line with the post of a signer, or with the one in whose name they sign. */
export function isPost({ text, cell, look }: SourceLine): boolean {
  return (
    isUpperCaseText(text.replace(/^Q\.\s*/u, "")) ||
    isAuthority(text) ||
    isPlainPost(text) ||
    (cell !== undefined && look?.bold === true)
  );
}

/** The first name under the posts; a last line in capitals where no line is a name. */
function nameIndex(lines: readonly SourceLine[]): number {
  const firstPost = lines.findIndex(isPost);
  const named = lines.findIndex(({ text }, at) => at > firstPost && isPersonName(text) && !isAuthority(text));
  if (named >= 0) return named;
  const last = lines.length - 1;
  return last > 0 && !isAuthority(lines[last]?.text ?? "") ? last : -1;
}

/** "TM. ỦY BAN NHÂN" / "DÂN TỈNH": what no post begins with goes on from the authority above. */
function joinCut(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  const lastPost = lines.findLastIndex(({ text }) => !isPrefixed(text));
  lines.forEach((line, at) => {
    const last = joined.at(-1);
    const isWhole = authorityLine.test(line.text) || /(?:TRƯỞNG|BÍ THƯ|VIÊN)$/u.test(line.text);
    if (last !== undefined && isPrefixed(last.text) && !isWhole && at < lastPost)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  });
  return joined;
}

/** Tells a line of who signs or in whose name; the prefix alone is none. */
export function isAuthority(text: string): boolean {
  return authorityLine.test(text) && text.length < 90 && !/^(?:TM|KT|TL|TUQ|Q)\W*$/u.test(text);
}
