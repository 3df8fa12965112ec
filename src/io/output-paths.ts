/** Keeps every document inside its output folder, and under names that the records leave free. */
import { lstatSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { isRecordName } from "./earlier-runs.ts";
import { systemErrorCode } from "./file-faults.ts";

/** Word and Excel on Windows open nothing with a longer path, the closing NUL and a temporary sign counted off. */
const longestWindowsPath = 240;

/** What is wrong with the name of a document, or undefined; `name` is "file" or "folder/file". */
export function nameFault(folder: string, name: string, platform: string): Diagnostic | undefined {
  const steps = name.split("/");
  const isInside = steps.length <= 2 && steps.every(isPlainStep);
  if (!isInside || (steps.length === 1 && isRecordName(name.toLowerCase()))) {
    return {
      rule: "FILE-NAME",
      severity: "error",
      message: `Không ghi được «${name}»: tên này không dùng được cho tệp trong thư mục «${folder}».`,
      hint: "Sửa tên hoặc mã đơn vị, hoặc Số, ký hiệu của văn bản.",
      path: [],
    };
  }
  if (platform !== "win32") return undefined;
  const { length } = resolve(folder, name);
  if (length <= longestWindowsPath) return undefined;
  return {
    rule: "FILE-PATH-LONG",
    severity: "error",
    message: `Không ghi được «${join(folder, name)}»: đường dẫn dài ${length} ký tự, Windows chỉ mở được ${longestWindowsPath}.`,
    hint: "Chọn thư mục có đường dẫn ngắn hơn, như D:\\KH.",
    path: [],
  };
}

/** A step of a path that means itself on every system: no way up, no drive, no control character. */
function isPlainStep(step: string): boolean {
  return step !== "" && step !== "." && step !== ".." && !/[\\/:\p{Cc}]/u.test(step);
}

/** Makes the folder of a unit if it is not there; a link to elsewhere is a finding, other hindrances are thrown. */
export function enterFolder(folder: string, name: string): { readonly isNew: boolean; readonly fault?: Diagnostic } {
  try {
    // Joined by hand, as in `hashOnDisk`.
    mkdirSync(`${folder}/${name}`);
    return { isNew: true };
  } catch (error) {
    if (systemErrorCode(error) !== "EEXIST") throw error;
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return { isNew: false, fault: linkFault(path) };
    if (!found.isDirectory()) throw error;
    return { isNew: false };
  }
}

function linkFault(path: string): Diagnostic {
  return {
    rule: "FILE-LINK",
    severity: "error",
    message: `Không ghi được vào «${path}»: đây là liên kết tới nơi khác.`,
    hint: "Xóa liên kết, hoặc đổi nó thành thư mục thật.",
    path: [],
    place: { file: path },
  };
}
