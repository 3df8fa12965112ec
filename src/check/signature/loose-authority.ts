/** Authority lines as people type them, so that one slip of form does not set off the rules about their meaning. */
import { type SigningPrefix, signingPrefixes } from "../../model/signature.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { perText } from "../per-text.ts";

const looseForm = /^\s*(T\s*\/?\s*M|K\s*\/?\s*T|T\s*\/?\s*L|T\s*\/?\s*U\s*\/?\s*Q|Q)(?:\s*[./:]\s*|\s+)(.*)$/iu;

export interface LooseAuthority {
  readonly prefix: SigningPrefix;
  /** In capitals, with single spaces. */
  readonly principal: string;
}

/** Reads "k/t chủ tịch" as KT and CHỦ TỊCH; undefined when the line begins with no known prefix. */
export function looseAuthority(line: string): LooseAuthority | undefined {
  return readLine(line).found;
}

const readLine = perText((line) => ({ found: authorityIn(line) }));

function authorityIn(line: string): LooseAuthority | undefined {
  const [, typed, principal] = looseForm.exec(line) ?? [];
  if (typed === undefined || principal === undefined) return undefined;
  const letters = toUpperVietnamese(typed.replace(/[\s/]/gu, ""));
  const prefix = signingPrefixes.find((known) => known === letters);
  if (prefix === undefined) return undefined;
  return { prefix, principal: toUpperVietnamese(principal).replace(/\s+/gu, " ").trim() };
}
