import { stat } from "node:fs/promises";
import { resolve } from "node:path";

/** Tells whether two names lead to one file, by a link or in other capitals too; a file that is not there is only its name. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
