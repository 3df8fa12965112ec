import { placeFault } from "../issuer/place-class-word.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-DD05: the place stands without its class word, but for names made of a number or after a person. */
export const placeClassWord: LayoutRule = {
  id: "ND30-DD05",
  title: "Địa danh đúng danh bạ",
  element: "placeAndDate",
  severity: "warning",
  article: "PL I.II.4a",
  cure: "Gõ lại địa danh trước dấu phẩy.",
  *find({ parts }) {
    const line = parts.head.placeAndDate;
    const place = /^(.*?)\s*,\s*ngày/iu.exec(line?.text ?? "")?.[1] ?? "";
    const fault = placeFault(place);
    if (fault !== undefined) yield { path: pathOf(line?.paragraph), ...fault, message: `Địa danh ${fault.message}` };
  },
};
