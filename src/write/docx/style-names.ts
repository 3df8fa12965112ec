/** Ids of the paragraph styles; the names that a clerk sees in Word stand in format.yaml. */
import { type ElementName, fixedElements, textElements } from "../../model/document-tree.ts";

/** Every style of ours begins so; the finishing pass keeps these and drops those of the library. */
export const ownStylePrefix = "KH";

/** "sectionHeading" → "KHSectionHeading". */
export function styleId(element: ElementName): string {
  return styleIds.get(element) ?? ownStylePrefix;
}

const styleIds: ReadonlyMap<ElementName, string> = new Map(
  [...fixedElements, ...textElements].map((element) => [
    element,
    ownStylePrefix + element.charAt(0).toUpperCase() + element.slice(1),
  ]),
);

/** A low empty paragraph whose bottom border is a rule. */
export const ruleStyleId = `${ownStylePrefix}Rule`;
/** A low empty paragraph, where Word demands a paragraph after a table. */
export const spacerStyleId = `${ownStylePrefix}Spacer`;
