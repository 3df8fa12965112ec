/**
 * Samples: what the library makes of pieces with marks in them, and of packages without blocks. The build keeps those
 * that plans usually need, by key, so that most plans are written without loading the library.
 */
import type { DocxLibrary } from "./library-pieces.ts";
import { type LibraryXml, prepareLibraryXml } from "./library-xml.ts";

export interface Library {
  readonly docx: DocxLibrary;
  readonly xml: LibraryXml;
}

/** The sample of a key; `make` asks the library for it. One key stands for one sample of a format. */
export type Sample = (key: string, make: (library: Library) => string) => string;

/** Samples that were kept, by key. */
export type KeptSamples = Readonly<Record<string, string>>;

/** Every sample is made by the library. */
export function librarySamples(docx: DocxLibrary): Sample {
  const library = { docx, xml: prepareLibraryXml(docx) };
  return (_key, make) => make(library);
}

/** The same, and what is made is kept as well. */
export function recordedSamples(docx: DocxLibrary, kept: Record<string, string>): Sample {
  const sample = librarySamples(docx);
  return (key, make) => {
    kept[key] ??= sample(key, make);
    return kept[key];
  };
}

/** A document needs a sample that was not kept. */
class SampleMissing extends Error {}

/** Only kept samples; what needs another one is to be written within `withKept`. */
export function keptSamples(kept: KeptSamples): Sample {
  return (key) => {
    const found = kept[key];
    if (found === undefined) throw new SampleMissing(key);
    return found;
  };
}

/** What is written with kept samples; undefined where one of them is missing. */
export function withKept<Written>(write: () => Written): Written | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof SampleMissing) return undefined;
    throw error;
  }
}
