/** Which files are judged as Word files: those that are, and those that are taken for one. */
import { foreignFile } from "./foreign-files.ts";

/** A package of parts, as Word files and workbooks are, whatever its name. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Tells by the first bytes, else by the name's ending; what reads the file then says what is wrong with it. */
export function isTakenForWord(name: string, head: Uint8Array): boolean {
  const isForeign = head.length > 0 && foreignFile(head) !== undefined;
  return isPackage(head) || isForeign || /\.(?:docx?|docm|dotx?|dotm|rtf|odt|pdf)$/i.test(name);
}
