/** The texts of templates/units/ → Gazetteer. They come with the product, so that a fault in them is a programmer's. */
import { type UnitType, unitTypes } from "../../model/admin-unit.ts";
import {
  type Gazetteer,
  type GazetteerPeriod,
  type GazetteerUnit,
  levelOfCode,
  type UnitChange,
  type UnitIdentity,
} from "../../model/gazetteer.ts";

/** The file of changes; every other file is a period, named by its first day: "2020-01-01.csv". */
export const changesFile = "changes.csv";

/** The longest first, so that "thị trấn" is not taken for another word. */
const typesByLength = Object.keys(unitTypes)
  .filter(isUnitType)
  .sort((a, b) => b.length - a.length);

/** Reads the files by their names; periods that are not among them are left out. */
export function readGazetteer(files: ReadonlyMap<string, string>): Gazetteer {
  const names = [...files.keys()].filter((name) => name !== changesFile).sort();
  return {
    periods: names.map((name) => readPeriod(name, files.get(name) ?? "")),
    changes: readChanges(files.get(changesFile) ?? ""),
  };
}

function readPeriod(name: string, text: string): GazetteerPeriod {
  const remarks = new Map<string, string>();
  const units: GazetteerUnit[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("# ")) {
      const colon = line.indexOf(": ");
      remarks.set(line.slice(2, colon), line.slice(colon + 2));
    } else if (line !== "") units.push(readUnit(name, line));
  }
  const until = remarks.get("until");
  const said = (key: string): string => remarks.get(key) ?? fail(name, `says no "${key}"`);
  return {
    from: said("from"),
    ...(until === undefined ? {} : { until }),
    state: said("state"),
    source: said("source"),
    remark: said("remark"),
    units,
  };
}

/** "725,thị xã,Thuận An,74"; a province has no last part. */
function readUnit(file: string, line: string): GazetteerUnit {
  const [code = "", type = "", name = "", parent] = line.split(",");
  if (!isUnitType(type) || name === "") return fail(file, line);
  return { code, type, level: levelOfCode(code), name, ...(parent === undefined ? {} : { parent }) };
}

/** "2020-02-01,725,74,thị xã Thuận An,thành phố Thuận An,857/NQ-UBTVQH14", in the order of the days. */
function readChanges(text: string): readonly UnitChange[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [from = "", code = "", parent = "", before = "", after = "", source = ""] = line.split(",");
      return {
        from,
        code,
        source,
        ...(parent === "" ? {} : { parent }),
        ...(before === "" ? {} : { before: readIdentity(before) }),
        ...(after === "" ? {} : { after: readIdentity(after) }),
      };
    });
}

function readIdentity(text: string): UnitIdentity {
  const type = typesByLength.find((word) => text.startsWith(`${word} `)) ?? fail(changesFile, text);
  return { type, name: text.slice(type.length + 1) };
}

function isUnitType(text: string): text is UnitType {
  return text in unitTypes;
}

function fail(file: string, what: string): never {
  throw new Error(`templates/units/${file}: ${what}`);
}
