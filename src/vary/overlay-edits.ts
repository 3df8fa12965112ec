/** What an overlay asks for, held against the master: edits by the id of the item they touch, or findings. */
import type { DataPath } from "../diagnostic.ts";
import type { OutlineEntry } from "../model/outline.ts";
import type { Overlay } from "../model/overlay.ts";
import type { VariantChange, VariantDiagnostic } from "../model/variant.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { itemsOfEntry, type KnownItem } from "./outline-items.ts";
import { placeWords } from "./place-words.ts";

/** An entry of an overlay with its path in the overlay's file. */
export interface OverlayEntry {
  readonly entry: OutlineEntry;
  readonly path: DataPath;
}

/** What becomes of one item of the master, and what comes beside it. */
export interface ItemEdit {
  replacement?: OverlayEntry;
  isRemoved?: boolean;
  readonly before: OverlayEntry[];
  readonly after: OverlayEntry[];
}

export interface OverlayEdits {
  readonly byId: ReadonlyMap<string, ItemEdit>;
  readonly changes: readonly VariantChange[];
  readonly findings: readonly VariantDiagnostic[];
}

/** Reads an overlay for a unit; `label` is what messages call the unit. Paths of the findings are in the overlay. */
export function readEdits(overlay: Overlay, items: ReadonlyMap<string, KnownItem>, label: string): OverlayEdits {
  const reader = createReader(items, label);
  overlay.replace?.forEach(({ id, item }, index) => {
    const path = ["replace", index];
    const known = reader.find(id, [...path, "id"]);
    if (known === undefined || !reader.claim(known, [...path, "id"])) return;
    reader.addIds(item, [...path, "item"], id);
    const entry = typeof item === "string" ? { id, text: item } : { id, ...item };
    reader.edit(known).replacement = { entry, path: [...path, "item"] };
    reader.changes.push({ kind: "replaced", id, place: placeWords(known.path) });
  });
  overlay.remove?.forEach((id, index) => {
    const known = reader.find(id, ["remove", index]);
    if (known === undefined || !reader.claim(known, ["remove", index])) return;
    reader.edit(known).isRemoved = true;
    reader.changes.push({ kind: "removed", id, place: placeWords(known.path) });
  });
  overlay.add?.forEach(({ after, before, item }, index) => {
    const path = ["add", index];
    const anchor = after ?? before;
    if (anchor === undefined || (after !== undefined && before !== undefined)) {
      reader.tellPlace(path);
      return;
    }
    const known = reader.find(anchor, [...path, after === undefined ? "before" : "after"]);
    if (known === undefined) return;
    reader.addIds(item, [...path, "item"]);
    const side = after === undefined ? "before" : "after";
    reader.edit(known)[side].push({ entry: item, path: [...path, "item"] });
    const id = typeof item === "string" ? undefined : item.id;
    const place = `${after === undefined ? "trước" : "sau"} ${placeWords(known.path)}`;
    reader.changes.push({ kind: "added", id: id ?? anchor, place });
  });
  return reader;
}

interface EditReader extends OverlayEdits {
  readonly changes: VariantChange[];
  readonly findings: VariantDiagnostic[];
  find(id: string, path: DataPath): KnownItem | undefined;
  /** False for an item that is replaced or removed a second time. */
  claim(item: KnownItem, path: DataPath): boolean;
  edit(item: KnownItem): ItemEdit;
  /** Holds the ids of a new entry against those that are there; `own` is the one it takes the place of. */
  addIds(entry: OutlineEntry, path: DataPath, own?: string): void;
  tellPlace(path: DataPath): void;
}

function createReader(items: ReadonlyMap<string, KnownItem>, label: string): EditReader {
  const byId = new Map<string, ItemEdit>();
  const findings: VariantDiagnostic[] = [];
  const claimed = new Set<string>();
  const added = new Set<string>();
  const report = (rule: string, path: DataPath, message: string, hint: string): void => {
    findings.push({ rule, severity: "error", message: `${label}: ${message}`, path, hint, field: "overlay" });
  };
  const openIds = [...items.values()].filter(({ isEditable }) => isEditable).map(({ id }) => id);
  return {
    byId,
    changes: [],
    findings,
    find: (id, path) => {
      const item = items.get(id);
      if (item?.isEditable === true) return item;
      const open = openIds.length === 0 ? "Kế hoạch mẫu không cho sửa ý nào." : `Sửa được: ${openIds.join(", ")}.`;
      const near = nearestWords(id, [...items.keys()]);
      const hint = near.length === 0 ? open : `Có phải ${near.join(", ")}? ${open}`;
      if (item === undefined) report("BATCH-OVERLAY-ID", path, `kế hoạch mẫu không có ý mang mã «${id}».`, hint);
      else
        report("BATCH-OVERLAY-LOCKED", path, `kế hoạch mẫu không cho sửa ý «${id}» (${placeWords(item.path)}).`, open);
      return undefined;
    },
    claim: ({ id }, path) => {
      if (!claimed.has(id)) return claimed.add(id).has(id);
      report("BATCH-OVERLAY-TWICE", path, `ý «${id}» được thay hoặc bỏ hai lần.`, "Giữ lại một lần.");
      return false;
    },
    edit: ({ id }) => {
      const edit = byId.get(id) ?? { before: [], after: [] };
      byId.set(id, edit);
      return edit;
    },
    addIds: (entry, path, own) => {
      for (const { id, path: at } of itemsOfEntry(entry, path)) {
        if (id !== own && (items.has(id) || added.has(id)))
          report("BATCH-OVERLAY-DOUBLED", [...at, "id"], `mã ý «${id}» đã có.`, "Đặt mã khác cho ý mới.");
        added.add(id);
      }
    },
    tellPlace: (path) =>
      report(
        "BATCH-OVERLAY-PLACE",
        path,
        "ý thêm phải ghi đúng một trong «Sau» và «Trước».",
        "Ghi mã của ý đứng cạnh.",
      ),
  };
}
