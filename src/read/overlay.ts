/** Bytes of a unit's overlay file → Overlay, with everything that is wrong in it, each thing at its place. */
import type { DataPath, Diagnostic, Outcome, Place } from "../diagnostic.ts";
import { type Overlay, overlaySchema } from "../model/overlay.ts";
import { cleanTree } from "./clean-tree.ts";
import { decodeText } from "./decode-text.ts";
import { translateKeys } from "./english-keys.ts";
import type { SourceFile } from "./plan-source.ts";
import { placeAt, plainValue } from "./raw-tree.ts";
import { describeIssue, placeIssues } from "./read-issues.ts";
import { coverage } from "./stand-ins/plain-values.ts";
import { readTree } from "./syntax/read-syntax.ts";

/** An overlay with the place of every field. */
export interface ReadOverlay {
  readonly overlay: Overlay;
  /** Gives where a field stands; for a field that is not there, where its nearest holder stands. */
  locate(path: DataPath): Place | undefined;
}

/**
 * Reads an overlay from .yaml or .json. Findings are those of a plan's file (PLAN-…, ND30-PG09), since its items are;
 * BATCH-OVERLAY-FILE: the file is empty or no overlay. There is no value when anything is wrong: half a change is none.
 */
export function readOverlay(file: SourceFile): Outcome<ReadOverlay> {
  const decoded = decodeText(file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const syntax = readTree(file.path, decoded.value);
  if (syntax.value === undefined) return { diagnostics: syntax.diagnostics };
  const tree = syntax.value;
  if (tree.kind !== "map" || tree.entries.length === 0)
    return { diagnostics: [...syntax.diagnostics, noOverlay(file)] };
  const translated = translateKeys(tree, overlaySchema);
  const { root, diagnostics } = cleanTree(translated.root, overlaySchema);
  const parsed = overlaySchema.safeParse(plainValue(root));
  const isKnown = coverage(translated.refused);
  const issues = placeIssues(parsed.error?.issues ?? [])
    .filter(({ path }) => !isKnown(path))
    .map((issue) => describeIssue(root, issue, overlaySchema));
  const found = [...syntax.diagnostics, ...translated.diagnostics, ...diagnostics, ...issues];
  if (parsed.data === undefined || found.some(({ severity }) => severity === "error")) return { diagnostics: found };
  return { value: { overlay: parsed.data, locate: (path) => placeAt(root, path) }, diagnostics: found };
}

function noOverlay(file: SourceFile): Diagnostic {
  const name = file.path.replace(/^.*[/\\]/, "");
  return {
    rule: "BATCH-OVERLAY-FILE",
    severity: "error",
    message: `Tệp sửa đổi «${name}» không có phần «Thay», «Thêm» hoặc «Bỏ» nào.`,
    path: [],
    place: { file: file.path, line: 1, column: 1 },
    hint: "Ghi ít nhất một phần, như «Bỏ:» rồi dưới đó «- ma-y»; đơn vị không sửa gì thì để trống ô «Tệp sửa đổi» trong bảng.",
  };
}
