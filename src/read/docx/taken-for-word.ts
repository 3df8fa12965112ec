/** Which files are judged as Word files: those that are, and those that are taken for one. */
import { foreignFile } from "./foreign-files.ts";

/** Tells by the first bytes, else by the name's ending; what reads the file then says what is wrong with it. */
export function isTakenForWord(name: string, head: Uint8Array): boolean {
  const isPackage = head[0] === 0x50 && head[1] === 0x4b;
  const isForeign = head.length > 0 && foreignFile(head) !== undefined;
  return isPackage || isForeign || /\.(?:docx?|docm|dotx?|dotm|rtf|odt|pdf)$/i.test(name);
}
