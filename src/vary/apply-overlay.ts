/** The master as one unit changes it, with the way back from each part to the file it was written in. */
import type { DataPath } from "../diagnostic.ts";
import { levelFields, type OutlineContent, outlineLevels } from "../model/outline.ts";
import type { Overlay } from "../model/overlay.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { VariantChange, VariantDiagnostic, VariantOrigin } from "../model/variant.ts";
import { isBare } from "./object-part.ts";
import type { KnownItem } from "./outline-items.ts";
import { type ItemEdit, type OverlayEntry, readEdits } from "./overlay-edits.ts";

export interface OverlaidPlan {
  readonly plan: PlanDocument;
  readonly changes: readonly VariantChange[];
  readonly findings: readonly VariantDiagnostic[];
  /** Where a part of this plan was written. */
  source(path: DataPath): Pick<VariantOrigin, "from" | "path">;
}

/** Where an entry of a changed list comes from: its index in the master's list, or its path in the overlay. */
type Source = number | DataPath;

interface Rebuild {
  readonly edits: ReadonlyMap<string, ItemEdit>;
  readonly done: Set<string>;
  readonly sources: WeakMap<object, readonly Source[]>;
}

/** Gives the master with a unit's edits; what they do not touch stays the same object. */
export function applyOverlay(
  master: PlanDocument,
  items: ReadonlyMap<string, KnownItem>,
  overlay: Overlay,
  label: string,
): OverlaidPlan {
  const { byId, changes, findings } = readEdits(overlay, items, label);
  const rebuild: Rebuild = { edits: byId, done: new Set(), sources: new WeakMap() };
  const body = rebuildContent(master.body, rebuild);
  const annexes = master.annexes?.map((annex) => rebuildContent(annex, rebuild));
  const isSame = annexes === undefined || annexes.every((annex, index) => annex === master.annexes?.[index]);
  const plan =
    body === master.body && isSame ? master : { ...master, body, ...(annexes === undefined ? {} : { annexes }) };
  return {
    plan,
    changes,
    findings: [...findings, ...unreached(rebuild, overlay, label)],
    source: (path) => sourceOf(plan, path, rebuild.sources),
  };
}

/** Edits of items inside one that is replaced or removed itself. */
function unreached({ edits, done }: Rebuild, overlay: Overlay, label: string): readonly VariantDiagnostic[] {
  return [...edits.keys()]
    .filter((id) => !done.has(id))
    .map((id): VariantDiagnostic => {
      const path = pathOfEdit(overlay, id);
      return {
        rule: "BATCH-OVERLAY-TWICE",
        severity: "error",
        message: `${label}: ý «${id}» nằm trong một ý đã được thay hoặc bỏ.`,
        path,
        hint: "Viết luôn vào ý thay, hoặc chỉ sửa ý nằm trong.",
        field: "overlay",
      };
    });
}

function pathOfEdit({ replace, remove, add }: Overlay, id: string): DataPath {
  const replaced = replace?.findIndex((entry) => entry.id === id) ?? -1;
  if (replaced !== -1) return ["replace", replaced, "id"];
  const removed = remove?.indexOf(id) ?? -1;
  if (removed !== -1) return ["remove", removed];
  const added = add?.findIndex(({ after, before }) => (after ?? before) === id) ?? -1;
  return ["add", added, add?.[added]?.after === undefined ? "before" : "after"];
}

function rebuildContent<Holder extends OutlineContent>(holder: Holder, rebuild: Rebuild): Holder {
  const changed: [string, unknown][] = [];
  for (const field of [...outlineLevels.map((level) => levelFields[level]), "content"] as const) {
    const entries = holder[field];
    const rebuilt = entries === undefined ? undefined : rebuildList(entries, rebuild);
    if (rebuilt !== entries) changed.push([field, rebuilt]);
  }
  if (changed.length === 0) return holder;
  const next = new Map(changed);
  const kept = Object.entries(holder).filter(([key]) => !next.has(key) || next.get(key) !== undefined);
  // The same fields with other entries in them are content of the same kind.
  return Object.fromEntries(kept.map(([key, value]) => [key, next.get(key) ?? value])) as unknown as Holder;
}

/** Undefined when nothing is left of the list. */
function rebuildList<Entry extends string | OutlineContent>(
  entries: readonly Entry[],
  rebuild: Rebuild,
): readonly unknown[] | undefined {
  const list: unknown[] = [];
  const sources: Source[] = [];
  const insert = ({ entry, path }: OverlayEntry): void => {
    list.push(entry);
    sources.push(path);
  };
  entries.forEach((entry, index) => {
    const edit = typeof entry === "string" ? undefined : editOf(entry, rebuild);
    edit?.before.forEach(insert);
    if (edit?.replacement !== undefined) insert(edit.replacement);
    else if (edit?.isRemoved !== true) {
      const kept = typeof entry === "string" ? entry : rebuildContent(entry, rebuild);
      if (kept === entry || !isBare(Object(kept))) {
        list.push(kept);
        sources.push(index);
      }
    }
    edit?.after.forEach(insert);
  });
  if (list.length === entries.length && list.every((entry, index) => entry === entries[index])) return entries;
  rebuild.sources.set(list, sources);
  return list.length === 0 ? undefined : list;
}

function editOf(entry: object, { edits, done }: Rebuild): ItemEdit | undefined {
  const id = "id" in entry && typeof entry.id === "string" ? entry.id : undefined;
  const edit = id === undefined ? undefined : edits.get(id);
  if (id !== undefined && edit !== undefined) done.add(id);
  return edit;
}

function sourceOf(
  plan: PlanDocument,
  path: DataPath,
  sources: WeakMap<object, readonly Source[]>,
): Pick<VariantOrigin, "from" | "path"> {
  const inMaster: (string | number)[] = [];
  let node: unknown = plan;
  for (const [depth, key] of path.entries()) {
    const source =
      typeof node === "object" && node !== null && typeof key === "number" ? sources.get(node)?.[key] : key;
    if (typeof source === "object") return { from: "overlay", path: [...source, ...path.slice(depth + 1)] };
    inMaster.push(source ?? key);
    node = typeof node === "object" && node !== null ? Object.getOwnPropertyDescriptor(node, key)?.value : undefined;
  }
  return { from: "master", path: inMaster };
}
