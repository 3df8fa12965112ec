import { fieldTitles } from "../field-titles.ts";
import { capitalised, trailingMarks } from "../plain-text.ts";
import { noFindings, type PlanRule } from "../rule.ts";

/** ND30-DD01: the place alone, with a capital; the comma and "ngày … tháng … năm …" are set by the program. */
export const placeForm: PlanRule = {
  id: "ND30-DD01",
  title: "Dạng địa danh, thời gian",
  severity: "error",
  article: "PL I.II.4",
  find({ plan }) {
    const typed = plan.issuer.placeOfIssue;
    const date = typed.search(/ngày(?![A-Za-zÀ-ỹ])/iu);
    const name = date === -1 ? typed : typed.slice(0, date);
    const place = name.slice(0, name.length - trailingMarks(name, ",.;:").length);
    // A class word in small letters ("tỉnh Bình Dương") is the matter of DD05.
    const small =
      /^\p{Ll}/u.test(place) && !/^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) /u.test(place);
    if (place === typed && !small) return noFindings;
    return [
      {
        path: ["issuer", "placeOfIssue"],
        message: small
          ? `${fieldTitles.placeOfIssue} “${typed}” phải viết hoa chữ đầu.`
          : `${fieldTitles.placeOfIssue} “${typed}” chỉ ghi tên nơi ban hành; dấu phẩy và ngày, tháng, năm do máy đặt.`,
        hint: `Ghi: ${capitalised(place)}`,
      },
    ];
  },
};
