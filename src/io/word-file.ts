/** Word files on disk. */
import { open, readFile, stat } from "node:fs/promises";
import type { Outcome } from "../diagnostic.ts";
import { fileFault, systemErrorCode } from "./file-faults.ts";

/** Pictures make documents large, but no plan of an office comes near it. */
const largestFileBytes = 64 * 1024 * 1024;

/** The bytes of a file, or the finding that says why they cannot be had. */
export async function readWordFile(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size <= largestFileBytes) return { value: await readFile(path), diagnostics: [] };
    const message = `Không đọc được «${path}»: tệp lớn hơn ${largestFileBytes / 1024 / 1024} MB.`;
    const hint = "Nén ảnh trong tệp: Trong Word chọn một ảnh > Định dạng ảnh > Nén ảnh (Compress Pictures).";
    return {
      diagnostics: [{ rule: "FILE-READ", severity: "error", message, hint, path: [], place: { file: path } }],
    };
  } catch (error) {
    return { diagnostics: [fileFault(error, "đọc", path)] };
  }
}

const headBytes = 512;

/** The first bytes of a file, which show its kind; none of one that cannot be read. */
export async function readFileHead(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    // Whoever opens it next names the fault.
    if (systemErrorCode(error) === undefined) throw error;
    return new Uint8Array();
  }
}
