/** Where the product lies on disk: its templates and its package.json, for the bundle in dist/ and for src/ alike. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds templates/ and package.json; throws when the installation is incomplete. */
export function packageRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  while (!existsSync(join(folder, "templates", "formats.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No templates/formats.yaml above ${fileURLToPath(from)}.`);
    folder = parent;
  }
  return folder;
}

/** The version in package.json. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  const isNamed = typeof manifest === "object" && manifest !== null && "version" in manifest;
  if (!isNamed || typeof manifest.version !== "string") throw new Error("package.json names no version.");
  return manifest.version;
}
