import type { Severity } from "../../diagnostic.ts";
import { quote } from "../plain-text.ts";
import type { Finding, TextRule } from "../rule.ts";
import { type Citation, citedTypes, findCitations } from "./citations.ts";

const dateOf = /ngày\s+[\d….]*\s*(?:tháng|\/|-)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d/iu;
const law = /^(?:Bộ luật|Luật|Pháp lệnh)\s/u;
const issuerOf = /(?<![A-Za-zÀ-ỹ])của\s+\p{Lu}/u;

/** Types of which a basis names one document; a programme or project may be known by its name alone. */
const numberedTypes =
  /^(?:Nghị quyết(?! (?:Đại hội|Hội nghị))|Nghị định|Thông tư|Thông tư liên tịch|Quyết định|Chỉ thị|Công văn)(?![A-Za-zÀ-ỹ])/u;

/**
 * ND30-CC03: a basis names type, number, date, issuer and subject; a law only name and date. A missing number or date
 * is certain; issuer and subject are read off the wording, so that their lack is only a warning.
 */
export const legalBasisParts: TextRule = {
  id: "ND30-CC03",
  title: "Căn cứ đủ thành phần",
  severity: "error",
  article: "PL I.II.6a",
  zones: ["legalBasis"],
  findInText({ text, path, place }) {
    const basis = text.replace(/^(?:Căn cứ|Theo|Thực hiện)\s+(?:vào\s+)?/u, "");
    const cited = findCitations(basis);
    const missing = cited.length > 0 ? missingFromCitations(basis, cited) : missingFromUnnumbered(basis);
    return missing.map(({ part, example, severity }): Finding => {
      const message = `${place} ${quote(text)} thiếu ${part}.`;
      return { path, message, hint: `Bổ sung ${part}, như: ${example}`, severity };
    });
  },
};

interface MissingPart {
  readonly part: string;
  readonly example: string;
  readonly severity: Severity;
}

const missingDate: MissingPart = { part: "ngày ban hành", example: "… ngày 19 tháng 4 năm 2021 …", severity: "error" };

/** Each cited document needs date and issuer up to the next one; the last is followed by the subject. */
function missingFromCitations(basis: string, cited: readonly Citation[]): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  for (const [index, citation] of cited.entries()) {
    const rest = basis.slice(citation.end, cited[index + 1]?.start);
    if (!dateOf.test(rest)) missing.push(missingDate);
    if (law.test(citation.name)) continue;
    const issuer = issuerOf.exec(rest);
    const name = `${citation.name} số ${citation.code}`;
    if (issuer === null)
      missing.push({ part: `cơ quan ban hành ${name}`, example: "… của Ủy ban nhân dân tỉnh …", severity: "warning" });
    const isLast = index === cited.length - 1;
    const followed = issuer === null ? rest.length > 30 : hasSubject(rest.slice(issuer.index));
    if (isLast && !followed)
      missing.push({
        part: `trích yếu của ${name}`,
        example: "… về việc ban hành Chương trình …",
        severity: "warning",
      });
  }
  return missing;
}

const subjectVerb =
  /\s(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|công bố|giao|thành lập|kiện toàn|đổi tên|bãi bỏ|tổ chức|tăng cường|đẩy mạnh|kết luận|phân công|điều chỉnh|bổ sung|đánh giá|quản lý)(?![A-Za-zÀ-ỹ])/iu;

/** No name of an issuer is as long as this, so that a longer rest holds a subject too. */
const longestIssuer = 80;

function hasSubject(fromIssuer: string): boolean {
  return subjectVerb.test(fromIssuer) || fromIssuer.length > longestIssuer;
}

function missingFromUnnumbered(basis: string): readonly MissingPart[] {
  if (law.test(basis)) return dateOf.test(basis) ? [] : [missingDate];
  if (!citedTypes.some((type) => basis.startsWith(type)) && !numberedTypes.test(basis)) return [];
  if (/(?<![A-Za-zÀ-ỹ])số\s/u.test(basis) || !numberedTypes.test(basis)) return [];
  return [{ part: "số, ký hiệu", example: "… số 1017/QĐ-UBND …", severity: "warning" }];
}
