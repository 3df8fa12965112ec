/** Facts about the machine that matter to a plan: where it can write, which fonts and programs it has. */
import { execFile } from "node:child_process";
import { access, constants, readdir } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { systemErrorCode } from "./file-faults.ts";

export interface Machine {
  readonly nodeVersion: string;
  readonly platform: string;
  readonly canWrite: boolean;
  /** The decree's font and those with the same widths, as far as they are installed; undefined when nobody can tell. */
  readonly fonts: readonly string[] | undefined;
  /** Path of LibreOffice's program. */
  readonly office: string | undefined;
}

const fontNames = ["Times New Roman", "Liberation Serif", "Tinos"];

/** Looks around without changing anything. */
export async function inspectMachine(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Machine> {
  return {
    nodeVersion: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    canWrite: await canWrite(resolve(folder)),
    fonts: process.platform === "win32" ? await windowsFonts(environment) : await listedFonts(),
    office: await findProgram(process.platform === "win32" ? "soffice.exe" : "soffice", environment),
  };
}

/** A folder that is not there yet can be made where its parent can be written. */
async function canWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    if (systemErrorCode(error) !== "ENOENT" || dirname(folder) === folder) return false;
    return canWrite(dirname(folder));
  }
}

async function listedFonts(): Promise<readonly string[] | undefined> {
  try {
    const { stdout } = await promisify(execFile)("fc-list", [":", "family"], { timeout: 10_000 });
    const families = new Set(stdout.split(/[\n,]/).map((family) => family.trim()));
    return fontNames.filter((name) => families.has(name));
  } catch {
    // No fontconfig here: nothing is known, and nothing is wrong.
    return undefined;
  }
}

async function windowsFonts(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[] | undefined> {
  try {
    const files = await readdir(join(environment.SystemRoot ?? "C:\\Windows", "Fonts"));
    return files.some((file) => file.toLowerCase() === "times.ttf") ? ["Times New Roman"] : [];
  } catch {
    return undefined;
  }
}

async function findProgram(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  for (const folder of (environment.PATH ?? "").split(delimiter)) {
    try {
      await access(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}
