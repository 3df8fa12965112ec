import { fullNameOfUnit, levelOfUnit, unitLevels } from "../../model/admin-unit.ts";
import { compareDates, type PartialDate } from "../../vietnamese/dates.ts";
import type { TableRule } from "./table-rule.ts";

/** District-level government and thị trấn ended with this day, đặc khu began on the next. */
const lastDistrictDay = { day: 30, month: 6, year: 2025 };

/** BATCH-LEVEL: a unit is of the batch's level, and of a class that the day of issue knows. */
export const unitLevel: TableRule = {
  id: "BATCH-LEVEL",
  severity: "error",
  law: "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Đ.1, 51.3",
  *find({ master, units }) {
    for (const { row, unit, label } of units) {
      const level = levelOfUnit(unit);
      const isAfter = isAfterDistricts(unit.issuedOn ?? master.issuedOn);
      const field = unit.issuedOn === undefined ? "type" : "issuedOn";
      if (isAfter === true && level === "district")
        yield {
          row,
          field,
          message: `${label}: cấp huyện không còn từ 01/7/2025, mà kế hoạch ban hành sau ngày đó.`,
          hint: "Làm kế hoạch cho cấp xã hoặc cấp tỉnh; nếu lập lại văn bản cũ thì ghi ngày ban hành cũ; thành phố trực thuộc trung ương ghi «Cấp: tỉnh».",
        };
      else if (isAfter === true && unit.type === "thị trấn")
        yield {
          row,
          field: "type",
          message: `${label}: từ 01/7/2025 không còn thị trấn.`,
          hint: "Ghi xã, phường hoặc đặc khu hiện nay; xem kehoach units.",
        };
      else if (isAfter === false && unit.type === "đặc khu")
        yield {
          row,
          field: "type",
          message: `${label}: đến 30/6/2025 chưa có đặc khu, mà kế hoạch ban hành trước ngày đó.`,
          hint: "Ghi huyện, xã hoặc thị trấn khi ấy, hoặc sửa ngày ban hành.",
        };
      const wanted = master.batch?.level;
      if (wanted !== undefined && level !== wanted)
        yield {
          row,
          field: "type",
          message: `${label}: ${fullNameOfUnit(unit)} là đơn vị cấp ${unitLevels[level]}, kế hoạch mẫu là của cấp ${unitLevels[wanted]}.`,
          hint: `Sửa «Loại đơn vị», hoặc bỏ dòng này; nếu là đơn vị cấp ${unitLevels[wanted]} thật thì ghi cột «Cấp».`,
        };
    }
  },
};

/** Undefined when the date does not say. */
function isAfterDistricts({ year, month, day }: PartialDate): boolean | undefined {
  if (year === undefined) return undefined;
  const earliest = { year, month: month ?? 1, day: day ?? 1 };
  const latest = { year, month: month ?? 12, day: day ?? 31 };
  if (compareDates(earliest, lastDistrictDay) > 0) return true;
  return compareDates(latest, lastDistrictDay) <= 0 ? false : undefined;
}
