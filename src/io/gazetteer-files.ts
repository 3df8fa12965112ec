/** The lists of administrative units that come with the product. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** Their texts by name, in the order of their names. */
export async function readGazetteerFiles(): Promise<ReadonlyMap<string, string>> {
  const folder = join(packageRoot(), "templates", "units");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
}
