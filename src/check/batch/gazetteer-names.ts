import { type AdminUnit, levelOfUnit } from "../../model/admin-unit.ts";
import { codeLengths, type GazetteerUnit, nameOfGazetteerUnit } from "../../model/gazetteer.ts";
import { foldTonePlacement } from "../../vietnamese/letters.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import { type KnownUnits, knownUnits } from "./gazetteer-units.ts";
import type { TableFault, TableRule } from "./table-rule.ts";

type CellFault = Omit<TableFault, "row">;

/** BATCH-GAZETTEER: a unit has the class, name and code of the gazetteer; the plan's own list rules, so these are doubts. */
export const gazetteerNames: TableRule = {
  id: "BATCH-GAZETTEER",
  severity: "warning",
  *find(checked) {
    const known = knownUnits(checked);
    if (known === undefined) return;
    const named = unitsByName(known.units);
    const taken = new Map<GazetteerUnit, string>();
    for (const { row, unit, label } of checked.units) {
      // A unit of another level is another rule's matter.
      if (levelOfUnit(unit) !== checked.master.batch?.level) continue;
      const found = match(unit, label, named, known);
      if ("field" in found) yield { row, ...found };
      else {
        const earlier = taken.get(found);
        const fault = earlier === undefined ? codeFault(unit, label, found) : doubled(label, earlier, found);
        if (fault !== undefined) yield { row, ...fault };
        taken.set(found, earlier ?? label);
      }
    }
  },
};

/** Names are held against each other with one placement of the tones, in any case. */
export function foldedName(name: string): string {
  return foldTonePlacement(name).toLowerCase();
}

function unitsByName(units: readonly GazetteerUnit[]): ReadonlyMap<string, readonly GazetteerUnit[]> {
  const named = new Map<string, GazetteerUnit[]>();
  for (const unit of units) {
    const key = foldedName(unit.name);
    named.set(key, [...(named.get(key) ?? []), unit]);
  }
  return named;
}

/** The gazetteer's unit, or why there is none. */
function match(
  unit: AdminUnit,
  label: string,
  named: ReadonlyMap<string, readonly GazetteerUnit[]>,
  { units, parentOf, province }: KnownUnits,
): GazetteerUnit | CellFault {
  const sameName = named.get(foldedName(unit.name)) ?? [];
  if (sameName.length === 0) return unknown(unit, label, units, province);
  const sameClass = sameName.filter(({ type }) => type === unit.type);
  const [first, second] = sameClass;
  if (first === undefined) return wrongClass(label, sameName);
  if (second === undefined) return first;
  const parents = sameClass.map((one) => parentOf(one));
  const byCode = sameClass.find(({ code }) => code === unit.code);
  const byParent = sameClass.find(
    (_, index) => parents[index]?.name !== undefined && unit.parent?.includes(parents[index].name),
  );
  return byCode ?? byParent ?? ambiguous(label, sameClass, parents);
}

function unknown(unit: AdminUnit, label: string, units: readonly GazetteerUnit[], province: string): CellFault {
  const [near] = nearestWords(
    unit.name,
    units.map(({ name }) => name),
    1,
  );
  const meant = units.find(({ name }) => name === near);
  return {
    field: "name",
    message: `${label}: danh mục hành chính ở thời điểm ban hành không có đơn vị này thuộc ${province}.`,
    hint:
      meant === undefined
        ? "Xem lại tên, ngày ban hành và «Thuộc tỉnh»; danh mục: kehoach units."
        : `Có phải là ${nameOfGazetteerUnit(meant)} (${meant.code}) không?`,
  };
}

function wrongClass(label: string, sameName: readonly GazetteerUnit[]): CellFault {
  const right = sameName.map(nameOfGazetteerUnit).join(" hoặc ");
  return {
    field: "type",
    message: `${label}: danh mục hành chính ở thời điểm ban hành ghi ${right}.`,
    hint: `Ghi loại đơn vị: ${[...new Set(sameName.map(({ type }) => type))].join(" hoặc ")}; nếu danh mục cũ hơn quyết định đổi loại thì để nguyên.`,
  };
}

function ambiguous(
  label: string,
  sameClass: readonly GazetteerUnit[],
  parents: readonly (GazetteerUnit | undefined)[],
): CellFault {
  const choices = sameClass.map(({ code }, index) => {
    const parent = parents[index];
    return parent === undefined ? code : `${code} (${nameOfGazetteerUnit(parent)})`;
  });
  return {
    field: "code",
    message: `${label}: danh mục hành chính có ${sameClass.length} đơn vị cùng loại, cùng tên: ${choices.join(", ")}.`,
    hint: "Ghi mã hành chính của đúng đơn vị, hoặc ghi «Thuộc».",
  };
}

/** A code of one's own is allowed; one that looks like the state's must be the state's. */
function codeFault(unit: AdminUnit, label: string, { code, level }: GazetteerUnit): CellFault | undefined {
  if (unit.code === code || !/^\d+$/u.test(unit.code) || unit.code.length !== codeLengths[level]) return undefined;
  return {
    field: "code",
    message: `${label}: mã hành chính trong danh mục là ${code}.`,
    hint: `Ghi ${code}; nếu dùng mã riêng thì để nguyên.`,
  };
}

function doubled(label: string, earlier: string, unit: GazetteerUnit): CellFault | undefined {
  if (label === earlier) return undefined;
  return {
    field: "name",
    message: `${label}: cùng là ${nameOfGazetteerUnit(unit)} với ${earlier}.`,
    hint: "Xóa dòng thừa, hoặc sửa tên, loại của một dòng.",
  };
}
