/** What the build has let the docx library make for each format, so that most plans are written without the library. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Format } from "../model/format.ts";
import { systemErrorCode } from "./file-faults.ts";
import { sha256 } from "./records.ts";

interface ReadySamples {
  /** Of the measures of the format that the samples were made in. */
  readonly hash: string;
  readonly samples: Readonly<Record<string, string>>;
}

/** Each format has a file of its own. */
export function readySamplesName(id: string): string {
  return `samples-${id}.json`;
}

/** What the build keeps of a format's samples. */
export function readySamples({ spec }: Format, samples: ReadySamples["samples"]): ReadySamples {
  return { hash: hashSpec(spec), samples };
}

/** The samples of a format with these very measures; they lie beside the built program, and so are of the same build. */
export async function findReadySamples(
  { spec }: Format,
  folder = dirname(fileURLToPath(import.meta.url)),
): Promise<ReadySamples["samples"] | undefined> {
  const ready = await readReady(join(folder, readySamplesName(spec.id)));
  return ready?.hash === hashSpec(spec) ? ready.samples : undefined;
}

async function readReady(path: string): Promise<ReadySamples | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function hashSpec(spec: Format["spec"]): string {
  return sha256(JSON.stringify(spec));
}
