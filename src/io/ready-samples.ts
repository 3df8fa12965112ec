/** What the build has let the docx library make for each format, so that most plans are written without the library. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Format } from "../model/format.ts";
import { readReadyFile } from "./ready-file.ts";
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
  const ready = await readReadyFile<ReadySamples>(join(folder, readySamplesName(spec.id)));
  return ready?.hash === hashSpec(spec) ? ready.samples : undefined;
}

function hashSpec(spec: Format["spec"]): string {
  return sha256(JSON.stringify(spec));
}
