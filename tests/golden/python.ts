/** The Python with python-docx and openpyxl: Debian's own, or whichever the machine calls python3. */
import { execFileSync, spawnSync } from "node:child_process";

const program = ["/usr/bin/python3", "python3"].find(
  (candidate) => spawnSync(candidate, ["-c", "import docx, openpyxl"]).status === 0,
);

export const hasPython = program !== undefined;

/** What Python prints; a failing script throws with its message. */
export function runPython(...args: readonly string[]): string {
  return execFileSync(program ?? "python3", args, { encoding: "utf8" });
}
