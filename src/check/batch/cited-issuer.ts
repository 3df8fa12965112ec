/** Whose document is cited: the words after its number say it. */

/** Issuers that are never a unit of a batch of districts or communes. */
const otherIssuers =
  "tỉnh|Tỉnh ủy|Thành ủy|Trung ương|Chính phủ|Thủ tướng|Bộ|Quốc hội|Sở|Ban Chỉ đạo|Ban Thường vụ|Hội đồng nhân dân";

/** Prepares to tell whether the words after a number name an issuer that is no unit: «… của Ủy ban nhân dân tỉnh». */
export function prepareCitedFromElsewhere(province: string | undefined): (text: string, end: number) => boolean {
  const name = province?.replace(/^(?:tỉnh|thành phố)\s+/iu, "").replace(/[^A-Za-zÀ-ỹ\d ]/gu, ".");
  const isCity = /^thành phố/iu.test(province ?? "");
  const issuers = [
    otherIssuers,
    ...(name ? [`(?:tỉnh |thành phố )?${name}`] : []),
    ...(isCity ? ["thành phố"] : []),
  ].join("|");
  const pattern = new RegExp(`^[^.;]{0,60}?(?:của|do)\\s+(?:[^.;,]{0,20}\\s)?(?:${issuers})(?![A-Za-zÀ-ỹ])`, "iu");
  return (text, end) => pattern.test(text.slice(end, end + 140));
}
