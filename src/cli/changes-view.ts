/** How a Word file is read that still holds tracked changes: as if all were accepted, or rejected. */
import type { DocumentRequest } from "../pipeline/document.ts";
import type { CallOptions } from "./command.ts";
import type { Mistake } from "./mistakes.ts";

export type ChangesView = NonNullable<DocumentRequest["view"]>;

const views: Readonly<Record<string, ChangesView>> = { "chap-nhan": "accepted", "tu-choi": "rejected" };

/** The view that --changes names; without it changes count as accepted. */
export function changesView({ changes }: CallOptions): ChangesView {
  return views[changes ?? ""] ?? "accepted";
}

/** What is wrong with the value of --changes, if anything. */
export function changesMistakes({ changes }: CallOptions): readonly Mistake[] {
  if (changes === undefined || Object.hasOwn(views, changes)) return [];
  return [
    { message: `--changes «${changes}» không rõ.`, hint: "Ghi --changes chap-nhan (mặc định) hoặc --changes tu-choi." },
  ];
}
