/** The unit of the row that shows how a table is filled. */
import { type AdminUnitField, type UnitLevel, type UnitType, unitLevels } from "../model/admin-unit.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";

interface Example {
  readonly type: UnitType;
  readonly name: string;
  readonly parent: string;
  readonly subunits: string;
  readonly supervisingAgency: string;
}

const examples: Readonly<Record<UnitLevel, Example>> = {
  province: {
    type: "tỉnh",
    name: "Bình Dương",
    parent: "",
    subunits: "huyện, thị xã, thành phố",
    supervisingAgency: "",
  },
  district: {
    type: "thị xã",
    name: "Bến Cát",
    parent: "tỉnh Bình Dương",
    subunits: "xã, phường",
    supervisingAgency: "ỦY BAN NHÂN DÂN\nTỈNH BÌNH DƯƠNG",
  },
  commune: {
    type: "phường",
    name: "Nhơn Trạch",
    parent: "thành phố Đồng Nai",
    subunits: "",
    supervisingAgency: "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐỒNG NAI",
  },
};

/** What stands in a field of the example; an empty text where a unit usually leaves it empty. */
export function exampleOf(field: AdminUnitField, level: UnitLevel): string {
  const { type, name, parent, subunits, supervisingAgency } = examples[level];
  const values: Readonly<Partial<Record<AdminUnitField, string>>> = {
    type,
    name,
    level: unitLevels[level],
    parent,
    subunits,
    placeOfIssue: name,
    issuerName: `ỦY BAN NHÂN DÂN\n${toUpperVietnamese(`${type} ${name}`)}`,
    supervisingAgency,
    agencyCode: "UBND",
    codeNumber: "812",
    issuedOn: "28/02/2019",
    signingAuthority: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
    signerPosition: "PHÓ CHỦ TỊCH",
    signerName: "Nguyễn Văn An",
    recipients: "Các phòng, ban, ngành;\nCác đoàn thể",
    fileCopy: "VT",
    overlay: "sua-doi.yaml",
  };
  return values[field] ?? "";
}
