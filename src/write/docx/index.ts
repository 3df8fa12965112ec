/** DocumentTree → the bytes of a Word file. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format, FormatSpec } from "../../model/format.ts";
import type { prepareBatchWriter } from "./batch-writer.ts";
import { type KeptSamples, keptSamples, librarySamples, withKept } from "./samples.ts";

/** Writes documents with the samples that the build kept; undefined where a document needs another. */
export type ReadyWriter = (tree: DocumentTree) => Uint8Array | undefined;

/** A writer for one format; the same tree gives the same bytes on any day and in any time zone, with samples or without. */
export function prepareDocxWriter({ spec }: Format, kept?: KeptSamples): (tree: DocumentTree) => Promise<Uint8Array> {
  let ready: Promise<ReadyWriter> | undefined;
  return async (tree) => {
    if (kept !== undefined) {
      ready ??= import("./batch-writer.ts").then(({ prepareSingleWriter }) =>
        readyWriter(prepareSingleWriter, spec, kept),
      );
      const written = (await ready)(tree);
      if (written !== undefined) return written;
    }
    // Loaded only when needed: the library costs more than all else that starts.
    const [docx, { preparePlainWriter }] = await Promise.all([import("docx"), import("./plain-writer.ts")]);
    return preparePlainWriter(docx, spec)(tree);
  };
}

/** A writer for many documents of one format: it loads the library before the first, and then writes without waiting. */
export async function prepareDocxBatchWriter({ spec }: Format): Promise<(tree: DocumentTree) => Uint8Array> {
  const [docx, { prepareBatchWriter }] = await Promise.all([import("docx"), import("./batch-writer.ts")]);
  return prepareBatchWriter(librarySamples(docx), spec);
}

/** The same without the library. */
export async function prepareReadyBatchWriter({ spec }: Format, kept: KeptSamples): Promise<ReadyWriter> {
  const { prepareBatchWriter } = await import("./batch-writer.ts");
  return readyWriter(prepareBatchWriter, spec, kept);
}

function readyWriter(prepare: typeof prepareBatchWriter, spec: FormatSpec, kept: KeptSamples): ReadyWriter {
  const write = withKept(() => prepare(keptSamples(kept), spec));
  return (tree) => write && withKept(() => write(tree));
}
