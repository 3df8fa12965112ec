/** The texts of templates/units/ → Gazetteer. They come with the product, so that a fault in them is a programmer's. */
import { type UnitLevel, type UnitType, unitTypes } from "../../model/admin-unit.ts";
import {
  codeLengths,
  type Gazetteer,
  type GazetteerPeriod,
  type GazetteerUnit,
  type UnitChange,
  type UnitIdentity,
} from "../../model/gazetteer.ts";

/** The file of changes; every other file is a period, named by its first day: "2020-01-01.csv". */
const changesFile = "changes.csv";

/** The longest first, so that "thị trấn" is not taken for another word. */
const typesByLength = Object.keys(unitTypes)
  .filter(isUnitType)
  .sort((a, b) => b.length - a.length);

/** Reads the files by their names. A batch asks for one day, so that only one of the long lists is ever read. */
export function readGazetteer(files: ReadonlyMap<string, string>): Gazetteer {
  const names = [...files.keys()].filter((name) => name !== changesFile).sort();
  return {
    periods: names.map((name) => readPeriod(name, files.get(name) ?? "")),
    changes: readChanges(files.get(changesFile) ?? ""),
  };
}

/** Lines that begin with "# " say "key: value"; the units themselves are read when they are first asked for. */
function readPeriod(name: string, text: string): GazetteerPeriod {
  const said = new Map(
    [...text.matchAll(/^# (\w+): (.*)$/gm)].map(([, key = "", value = ""]): [string, string] => [key, value]),
  );
  const must = (key: string): string => said.get(key) ?? fail(name, `says no "${key}"`);
  const until = said.get("until");
  const read = new Map<UnitLevel, readonly GazetteerUnit[]>();
  return {
    from: must("from"),
    ...(until === undefined ? {} : { until }),
    state: must("state"),
    source: must("source"),
    remark: must("remark"),
    unitsOf(level) {
      const known = read.get(level) ?? readLevel(name, text, level);
      read.set(level, known);
      return known;
    },
  };
}

function readLevel(name: string, text: string, level: UnitLevel): readonly GazetteerUnit[] {
  return text
    .split("\n")
    .filter((line) => line.indexOf(",") === codeLengths[level] && !line.startsWith("#"))
    .map((line) => readUnit(name, line, level));
}

/** "725,thị xã,Thuận An,74"; a province has no last part. */
function readUnit(file: string, line: string, level: UnitLevel): GazetteerUnit {
  const [code = "", type = "", name = "", parent] = line.split(",");
  if (!isUnitType(type) || name === "") return fail(file, line);
  return parent === undefined ? { code, type, level, name } : { code, type, level, name, parent };
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
