/** Writes what `check` makes of Word files where it is asked to: the page of findings, the copy with comments. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import { saveFile } from "../../io/save-file.ts";
import { copyWithComments, documentReportPage, reportedDocument } from "../../pipeline/document-papers.ts";
import type { CallOptions } from "../command.ts";
import type { CheckedFile } from "./checked-file.ts";

/** The paths written, and what went wrong. */
export async function writePapers(
  files: readonly CheckedFile[],
  { report, out, force }: Pick<CallOptions, "report" | "out" | "force">,
): Promise<Outcome<readonly string[]>> {
  const wordFiles = files.filter(({ kind }) => kind === "document");
  const written: string[] = [];
  const faults: Diagnostic[] = [];
  const save = async (path: string, bytes: Uint8Array): Promise<void> => {
    const fault = await saveFile(path, bytes, force);
    if (fault === undefined) written.push(path);
    else faults.push(fault);
  };
  if (report !== undefined) {
    const documents = wordFiles.map((file) => reportedDocument(file.path, file.document, file.diagnostics));
    await save(report, await documentReportPage(documents));
  }
  const checked = wordFiles.find(({ document }) => document !== undefined);
  if (out !== undefined && checked?.document !== undefined) {
    const { document, diagnostics: findings } = checked;
    const { value, diagnostics } = await copyWithComments(document.bytes, document, findings);
    faults.push(...diagnostics.map((one) => ({ ...one, place: { file: checked.path } })));
    if (value !== undefined) await save(out, value);
  }
  return { value: written, diagnostics: faults };
}
