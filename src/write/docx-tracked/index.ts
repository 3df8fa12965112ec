import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format } from "../../model/format.ts";
export async function prepareTrackedWriter(_format: Format): Promise<(a: DocumentTree, b: DocumentTree) => Uint8Array> {
  throw new Error("not yet");
}
