/** Checks one Word file. */
import { readWordFile } from "../../io/word-file.ts";
import { inspectDocument } from "../../pipeline/document.ts";
import type { TemplateLibrary } from "../../pipeline.ts";
import { changesView } from "../changes-view.ts";
import type { CallOptions } from "../command.ts";
import type { CheckedFile } from "./checked-file.ts";

/** Reads and judges one Word file by the format named, or by that of its day. */
export async function checkDocument(
  path: string,
  templates: TemplateLibrary,
  options: CallOptions,
): Promise<CheckedFile> {
  const { value: bytes, diagnostics: faults } = await readWordFile(path);
  const kind = "document";
  if (bytes === undefined) return { path, kind, diagnostics: faults };
  const { value, diagnostics } = await inspectDocument({
    path,
    bytes,
    templates,
    format: options.format,
    view: changesView(options),
  });
  return { path, kind, diagnostics, ...(value === undefined ? {} : { document: { ...value, bytes } }) };
}
