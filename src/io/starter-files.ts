/** The files that come with the product for a clerk to start from. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** Their names in the new folder, by their names in templates/plans/. */
const starterFiles: readonly (readonly [from: string, to: string])[] = [
  ["ke-hoach.yaml", "plan.yaml"],
  ["kinh-phi.csv", "kinh-phi.csv"],
  ["HUONG-DAN.txt", "HUONG-DAN.txt"],
];

/** Name and bytes of each. */
export async function readStarterFiles(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const folder = join(packageRoot(), "templates", "plans");
  return Promise.all(starterFiles.map(async ([from, name]) => ({ name, bytes: await readFile(join(folder, from)) })));
}
