/** JSON is read twice: by the engine's own parser for the rules of JSON, then as YAML for places. */
import type { Diagnostic } from "../../diagnostic.ts";
import { placeOfOffset } from "../text-position.ts";

/** Gives the first error of a JSON text, or undefined when it is right. */
export function findJsonFault(file: string, text: string): Diagnostic | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const offset = faultOffset(text, error instanceof Error ? error.message : "");
    const place = placeOfOffset(file, text, offset);
    const found = text.slice(offset, offset + 1);
    const what = found === "" ? "tệp kết thúc giữa chừng" : `không chờ dấu «${found}» ở đây`;
    return {
      rule: "PLAN-JSON",
      severity: "error",
      message: `Sai cú pháp JSON ở dòng ${place.line}, cột ${place.column}: ${what}.`,
      path: [],
      place,
      hint: "Kiểm tra dấu phẩy (thiếu, hoặc thừa sau phần tử cuối), dấu nháy kép và dấu ngoặc; JSON không có chú thích.",
    };
  }
}

function faultOffset(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Math.min(Number(position), text.length);
  // Without a position the engine names the token only when the text is short; the end is where the rest is missing.
  const token = /token '(.)'/u.exec(message)?.[1];
  const at = token === undefined ? -1 : text.indexOf(token);
  return at === -1 ? text.length : at;
}
