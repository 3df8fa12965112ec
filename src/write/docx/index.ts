/** DocumentTree → the bytes of a Word file. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format } from "../../model/format.ts";

/** A writer for one format; the same tree gives the same bytes on any day and in any time zone. */
export function prepareDocxWriter({ spec }: Format): (tree: DocumentTree) => Promise<Uint8Array> {
  return async (tree) => {
    // Loaded with the first document: the library costs more than all else that starts.
    const [docx, { preparePlainWriter }] = await Promise.all([import("docx"), import("./plain-writer.ts")]);
    return preparePlainWriter(docx, spec)(tree);
  };
}

/** A writer for many documents of one format: it loads the library before the first, and then writes without waiting. */
export async function prepareDocxBatchWriter({ spec }: Format): Promise<(tree: DocumentTree) => Uint8Array> {
  const [docx, { prepareBatchWriter }] = await Promise.all([import("docx"), import("./batch-writer.ts")]);
  return prepareBatchWriter(docx, spec);
}
