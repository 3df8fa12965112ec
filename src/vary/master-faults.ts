/** What is wrong in a master before any unit is looked at; each fault once, at its place in the master. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import { unitLevels, unitTypes } from "../model/admin-unit.ts";
import { agencyNames } from "../model/agency-names.ts";
import type { Levels } from "../model/levels.ts";
import type { PlanDocument } from "../model/plan.ts";
import { findAgency } from "./agency-values.ts";
import { parseCondition } from "./conditions.ts";
import { isComputed } from "./fill-texts.ts";
import { mapTexts } from "./map-texts.ts";
import { itemsWithId } from "./outline-items.ts";
import { describePlace } from "./place-findings.ts";
import { splitPlaceName } from "./place-names.ts";
import { placeWords } from "./place-words.ts";
import { cutText } from "./text-parts.ts";
import type { UnitNames } from "./unit-names.ts";

/** Places and conditions of a master (or an overlay) that nothing is known about. */
export function nameFaults(value: unknown, names: UnitNames): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  mapTexts(value, (text, path) => {
    if (isComputed(path)) return text;
    for (const { name } of cutText(text)?.places ?? []) {
      if (names.find(name) === undefined) diagnostics.push(describePlace(name, path, names.explain(name)));
    }
    if (path.at(-1) === "when" && !path.includes("budget")) diagnostics.push(...conditionFaults(text, path, names));
    return text;
  });
  return diagnostics;
}

function conditionFaults(text: string, path: DataPath, names: UnitNames): readonly Diagnostic[] {
  const parsed = parseCondition(text, names.find, names.known);
  if (typeof parsed === "function") return [];
  return [
    {
      rule: "BATCH-WHEN",
      severity: "error",
      message: `${placeWords(path)}: không hiểu «Chỉ khi: ${text}», ${parsed.reason}.`,
      path,
      hint: parsed.hint,
    },
  ];
}

/** Ids that stand twice: an overlay could not say which item it means. */
export function idFaults(master: PlanDocument): readonly Diagnostic[] {
  const seen = new Map<string, DataPath>();
  return itemsWithId(master).flatMap(({ id, path }): Diagnostic[] => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path);
      return [];
    }
    return [
      {
        rule: "BATCH-ID",
        severity: "error",
        message: `${placeWords(path)}: mã ý «${id}» đã dùng ở ${placeWords(first)}.`,
        path: [...path, "id"],
        hint: "Đặt cho mỗi ý một mã riêng.",
      },
    ];
  });
}

/** The agencies of a master that have no name at all for its units on its day of issue. */
export interface AgencyFaults {
  readonly diagnostics: readonly Diagnostic[];
  /** Their names as typed after {{, so that units do not repeat the finding. */
  readonly told: ReadonlySet<string>;
}

/** Holds the agencies that a master names against the level of its batch. */
export function agencyFaults(master: PlanDocument, levels: Levels): AgencyFaults {
  const level = master.batch?.level;
  const told = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  if (level === undefined) return { diagnostics, told };
  const types = Object.keys(unitTypes) as (keyof typeof unitTypes)[];
  mapTexts(master, (text, path) => {
    for (const { name } of isComputed(path) ? [] : (cutText(text)?.places ?? [])) {
      const split = splitPlaceName(name);
      const found = split?.prefix === "agency" ? findAgency(split.rest, levels) : undefined;
      if (found === undefined || told.has(found.key)) continue;
      const { key, agency } = found;
      if (types.some((type) => agencyNames(agency, { type, level }, master.issuedOn).length > 0)) continue;
      told.add(key);
      diagnostics.push({
        rule: "BATCH-AGENCY",
        severity: "error",
        message: `${placeWords(path)}: không có tên của ${agency.title} ở cấp ${unitLevels[level]} vào ngày ban hành.`,
        path,
        hint: "Sửa ngày ban hành hoặc cấp đơn vị, hoặc ghi thẳng tên cơ quan.",
      });
    }
    return text;
  });
  return { diagnostics, told };
}
