/** Words of the signature: posts of heads and deputies, and collective bodies. */
import { foldTonePlacement, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { perText } from "../per-text.ts";

const headPost =
  /^(?:Q\. ?)?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TỔNG BIÊN TẬP|TỔNG KIỂM TOÁN|TỔNG THANH TRA|THỦ TƯỚNG|THỐNG ĐỐC|BÍ THƯ|CHÁNH (?:VĂN PHÒNG|THANH TRA|ÁN)|TRƯỞNG [A-Za-zÀ-ỹ]+|(?:[A-Za-zÀ-ỹ]+ ){1,3}?TRƯỞNG|NGƯỜI ĐỨNG ĐẦU|THỦ TRƯỞNG)(?![A-Za-zÀ-ỹ])/u;
const deputyPost = /^(?:PHÓ(?![A-Za-zÀ-ỹ])|THỨ TRƯỞNG|P\. ?[A-Za-zÀ-ỹ])/u;
const collectiveBody =
  /^(?:ỦY BAN|UBND|UBMTTQ|HỘI ĐỒNG|HĐND|BAN |BCĐ|BĐH|BCH|BTV|TỔ |ĐOÀN |HỘI |THƯỜNG TRỰC|TẬP THỂ|LIÊN |MẶT TRẬN|CHÍNH PHỦ|QUỐC HỘI|TIỂU BAN)/u;
const oneHeadBody = /^(?:SỞ|PHÒNG|TRƯỜNG|CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|BỘ) /u;

/** "phó chủ tịch" → "PHÓ CHỦ TỊCH", with one spelling of the tones. */
const normalised = perText((post) => foldTonePlacement(toUpperVietnamese(post)).replace(/\s+/gu, " ").trim());

export function isDeputyPost(post: string): boolean {
  return deputyPost.test(normalised(post));
}

/** True for CHỦ TỊCH, GIÁM ĐỐC, TRƯỞNG BAN, HIỆU TRƯỞNG, CHÁNH VĂN PHÒNG …, also with "Q." before it. */
export function isHeadPost(post: string): boolean {
  const name = normalised(post);
  return headPost.test(name) && !deputyPost.test(name);
}

/** True for ỦY BAN NHÂN DÂN, BAN CHỈ ĐẠO … (but not TỔ TRƯỞNG or TRƯỞNG BAN). */
function isCollectiveBody(name: string): boolean {
  return collectiveBody.test(normalised(name)) && !isHeadPost(name);
}

/** True for any body, collective or with one head (but not BỘ TRƯỞNG or CHI CỤC TRƯỞNG). */
export function isBody(name: string): boolean {
  return isCollectiveBody(name) || (oneHeadBody.test(normalised(name)) && !isHeadPost(name));
}
