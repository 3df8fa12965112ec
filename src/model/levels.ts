/** Names that change with the level of government and with the day: which agency does what, and what units are made of. */
import type { FullDate } from "../vietnamese/dates.ts";
import type { UnitLevel, UnitType } from "./admin-unit.ts";

/** One name of an agency, where and when it is right. */
export interface AgencyName {
  readonly level: UnitLevel;
  /** Only units of these classes; all when left out. */
  readonly types?: readonly UnitType[];
  /** First and last day on which the name is right; open when left out. */
  readonly from?: FullDate;
  readonly until?: FullDate;
  readonly name: string;
  /** The usual short form, as in Nơi nhận: "Phòng TC-KH". */
  readonly short?: string;
  /** The law that gives the name. */
  readonly source: string;
}

export interface Agency {
  /** What the agency is, for messages: "cơ quan tài chính". */
  readonly title: string;
  readonly names: readonly AgencyName[];
}

export interface Levels {
  /** By the key that stands in {{agency.<key>}}. */
  readonly agencies: ReadonlyMap<string, Agency>;
  /** What units of a class are divided into: thị xã → "xã, phường"; missing where there is no lower level. */
  readonly subunits: ReadonlyMap<UnitType, string>;
}
