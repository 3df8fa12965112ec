/** Lines that a program for digital signatures prints on a page: who signed, for whom, when. */

/** Says who signed or when; a sentence about "Người ký văn bản" does not. */
export const digitalStamp =
  /^(?:signature not verified.{0,120}|(?:được )?ký bởi\s.{0,120}|(?:người ký|(?:được )?ký bởi|thời gian ký|ngày ký|cơ quan ký)\s*(?::.{0,120})?)$/iu;

/** Belongs to a digital signature only where it stands next to one. */
export const besideStamp = /^(?:Cơ quan|Tổ chức|Chức vụ|Email|E-mail)\s*:.{0,120}$/iu;

const reach = 2;

/** The places of the lines of signatures that say at least two things; one such line alone may be the author's. */
export function digitalStamps(texts: readonly string[]): ReadonlySet<number> {
  const likely = texts.flatMap((text, at) => (digitalStamp.test(text) || besideStamp.test(text) ? [at] : []));
  const isNear = (at: number) => (other: number) => other !== at && Math.abs(other - at) <= reach;
  const isSigned = (at: number): boolean => digitalStamp.test(texts[at] ?? "");
  return new Set(likely.filter((at) => likely.filter(isNear(at)).some((other) => isSigned(at) || isSigned(other))));
}
