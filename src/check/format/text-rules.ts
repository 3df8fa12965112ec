/** The rules about texts that plans and Word files share, with the way to mend each in Word. */
import { basisAndLeadIn } from "../bases/basis-and-lead-in.ts";
import { citedCode } from "../bases/cited-code.ts";
import { citedParts } from "../bases/cited-parts.ts";
import { firstCitations } from "../bases/first-citations.ts";
import { lawCodeInBasis } from "../bases/law-code-in-basis.ts";
import { numberMarks } from "../budget/number-marks.ts";
import { agencyNameCapitals } from "../text/agency-name-capitals.ts";
import { dayAndMonthNames } from "../text/day-and-month-names.ts";
import { loneUnitWords } from "../text/lone-unit-words.ts";
import { repeatedTexts } from "../text/repeated-texts.ts";
import { spellingVariants } from "../text/spelling-variants.ts";
import { strangeSyllables } from "../text/strange-syllables.ts";
import { thePeople } from "../text/the-people.ts";
import { unitWords } from "../text/unit-words.ts";
import { yearRangeDash } from "../text/year-range-dash.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { joinedRule, sharedRule, sharedTextsRule } from "./shared-rule.ts";

const retype = "Gõ lại chỗ này như đã ghi.";
const replaceAll = "Trong Word: Ctrl+H, thay mọi chỗ bằng một cách viết.";

/** In the order of the page. */
export const textRules: readonly LayoutRule[] = [
  sharedRule(lawCodeInBasis, retype),
  sharedRule(basisAndLeadIn, "Trong Word: đặt con trỏ sau dấu chấm, bấm Enter để tách thành hai đoạn."),
  sharedRule(strangeSyllables, "Đối chiếu với bản gốc rồi gõ lại."),
  sharedTextsRule(yearRangeDash, replaceAll),
  sharedTextsRule(repeatedTexts, "Xóa đoạn thừa, hoặc viết lại cho đúng từng cơ quan."),
  sharedTextsRule(spellingVariants, replaceAll),
  sharedTextsRule(firstCitations, "Bổ sung ở lần viện dẫn đầu tiên; các lần sau chỉ ghi tên loại và số, ký hiệu."),
  sharedRule(citedCode, "Đối chiếu văn bản được viện dẫn rồi gõ lại số, ký hiệu."),
  sharedRule(citedParts, retype),
  sharedRule(agencyNameCapitals, retype),
  joinedRule(sharedRule(unitWords, retype), sharedTextsRule(loneUnitWords, retype)),
  sharedTextsRule(thePeople, replaceAll),
  sharedRule(dayAndMonthNames, retype),
  sharedRule(numberMarks, retype),
];
