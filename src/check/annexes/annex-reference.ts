import { quote } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

const reference = /^\(?\s*(?:ban hành )?(?:kèm theo|đính kèm)\s+(?:kế hoạch|quyết định|văn bản)/iu;

/** ND30-PL04: the line "(Kèm theo Kế hoạch số …)" is made from number, date and issuer, so that it always fits them. */
export const annexReference: TextRule = {
  id: "ND30-PL04",
  title: "Dòng “(Kèm theo …)”",
  severity: "error",
  article: "PL I.III.1c",
  signs: { words: ["kèm"] },
  zones: ["annexTitle", "annex"],
  reach: [48, 48],
  findInText({ text, path, place }) {
    if (!reference.test(text)) return [];
    const message = `${place}: gõ sẵn dòng ${quote(text)}; dòng “(Kèm theo …)” do máy đặt theo số, ngày và cơ quan của kế hoạch.`;
    return [{ path, message, hint: "Bỏ dòng này." }];
  },
};
