/** What a found mark means: whose it is, and how sure it is that it means them. */
import type { Severity } from "../../diagnostic.ts";
import { type AdminUnit, levelOfUnit, unitTypes } from "../../model/admin-unit.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitTable } from "../../model/unit-table.ts";
import { prepareCitedFromElsewhere } from "./cited-issuer.ts";
import type { FoundMark } from "./mark-finder.ts";

export interface LeakJudge {
  /**
   * The units that a mark in a text can mean: with its class word a name means the units of this class, and with the
   * class word of another level («tỉnh Bình Phước» among communes) no unit of the batch.
   */
  readonly ownersOf: (found: FoundMark) => readonly number[];
  /** Undefined where the words are surely or likely something else. */
  readonly weigh: (found: FoundMark, text: string) => Severity | undefined;
  /** Whether a unit's plan may hold a name that is also its own, or that of the unit or place above it. */
  readonly mayName: (found: FoundMark, owners: readonly number[], row: number) => boolean;
}

/** Prepares to judge marks in variants of this master. */
export function prepareLeakJudge(master: PlanDocument, table: UnitTable): LeakJudge {
  const province = master.batch?.province;
  const isFromElsewhere = prepareCitedFromElsewhere(province);
  const unitOf = (row: number): AdminUnit | undefined => table.rows[row]?.unit;
  const isOfType = ({ type }: FoundMark, row: number): boolean => unitOf(row)?.type === type;
  return {
    ownersOf: (found) => {
      const { mark, type } = found;
      if (type === undefined) return mark.rows;
      const exact = mark.rows.filter((row) => isOfType(found, row));
      return exact.length > 0 ? exact : mark.rows.filter((row) => levelOf(unitOf(row)) === unitTypes[type]);
    },
    weigh: (found, text) => {
      const { kind, rows } = found.mark;
      if (kind === "total") return "error";
      if (kind === "code") return isFromElsewhere(text, found.end) ? undefined : "error";
      if (kind === "signer") return rows.length > 1 ? undefined : "error";
      return weighName(found);
    },
    mayName: (found, owners, row) => {
      if (owners.includes(row)) return true;
      if (found.mark.kind !== "name" || owners.some((owner) => isOfType(found, owner))) return false;
      const unit = unitOf(row);
      const name = found.mark.text.toLowerCase();
      return [province, unit?.parent, unit?.placeOfIssue].some((above) => bareName(above) === name);
    },
  };
}

function levelOf(unit: AdminUnit | undefined): string | undefined {
  return unit === undefined ? undefined : levelOfUnit(unit);
}

function weighName({ mark, type, isPart, isInCapitals }: FoundMark): Severity | undefined {
  if (isPart) return undefined;
  if (type !== undefined) return "error";
  if (/^\d/u.test(mark.text)) return undefined;
  return mark.isOrdinary || isInCapitals ? "warning" : "error";
}

const classWord = /^(?:tỉnh|thành phố|tp\.?|thị xã|huyện|quận|thị trấn|xã|phường|đặc khu)\s+/u;

/** "tỉnh Bình Dương" → "bình dương". */
export function bareName(name: string | undefined): string {
  return (name ?? "").toLowerCase().replace(classWord, "");
}
