/** Finds the rules file of an office: the one named, else the one beside the document or in the working folder. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Outcome } from "../diagnostic.ts";
import { rulesFileName } from "../model/rule-settings.ts";
import { fileExists } from "./file-exists.ts";
import { fileFault } from "./file-faults.ts";

/** Where the rules file for a document lies, or undefined when there is none. */
export async function findRulesFile(document: string, named: string | undefined): Promise<string | undefined> {
  if (named !== undefined) return named;
  for (const path of [join(dirname(document), rulesFileName), rulesFileName]) if (await fileExists(path)) return path;
  return undefined;
}

/** Its bytes, or the finding that says why they cannot be had. */
export async function readRulesFile(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return { value: await readFile(path), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fileFault(error, "đọc", path)] };
  }
}
