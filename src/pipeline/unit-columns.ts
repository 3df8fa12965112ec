/** Columns of a table of units to fill: title, explanation and choices of each field, from the schema. */
import { type AdminUnitField, type UnitLevel, type UnitType, unitLevels, unitTypes } from "../model/admin-unit.ts";
import { adviceOf, neededFields, titleOf } from "../read/units/field-names.ts";
import type { UnitColumn } from "../write/unit-workbook/unit-sheet.ts";

/** The column of a field; the class words offered are those of a level where one is given. */
export function unitColumn(field: AdminUnitField, level?: UnitLevel): UnitColumn {
  const isRequired = neededFields.some((needed) => needed === field);
  const choices = choicesOf(field, level);
  const comment = [isRequired ? "Bắt buộc." : "Không bắt buộc.", adviceOf(field)]
    .filter((part) => part !== "")
    .join(" ");
  return {
    title: titleOf(field),
    comment,
    ...(isRequired ? { isRequired } : {}),
    ...(choices === undefined ? {} : { choices }),
  };
}

function choicesOf(field: AdminUnitField, level: UnitLevel | undefined): readonly string[] | undefined {
  if (field === "type") return typesOf(level);
  if (field === "level") return Object.values(unitLevels);
  return field === "capitalType" ? ["có", "không"] : undefined;
}

/** The class words of a level; a thành phố may be of a province's level too. */
function typesOf(level: UnitLevel | undefined): readonly UnitType[] {
  const types = Object.keys(unitTypes).filter((type): type is UnitType => type in unitTypes);
  if (level === undefined) return types;
  return types.filter((type) => unitTypes[type] === level || (level === "province" && type === "thành phố"));
}
