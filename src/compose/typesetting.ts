/** What every element of the page is composed with: the format's measures and wordings, and the maker of paragraphs. */
import type { ElementName } from "../model/document-tree.ts";
import type { Format, FormatSpec } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";
import { type DocumentType, prepareDocumentTypes } from "./document-types.ts";
import { rememberByText } from "./remember.ts";
import { type CreateTextBlock, prepareTextBlocks } from "./text-blocks.ts";
import { prepareWordings, type WriteWording } from "./wordings.ts";

export interface Typesetting {
  readonly spec: FormatSpec;
  readonly word: WriteWording;
  readonly textBlock: CreateTextBlock;
  /** The text in capitals where the format prints the element so. */
  readonly inCase: (element: ElementName, text: string) => string;
  readonly documentType: (plan: PlanDocument) => DocumentType;
}

/** Makes ready what a format needs, once for all plans. */
export function prepareTypesetting({ spec, wordings }: Format): Typesetting {
  const inCapitals = rememberByText(toUpperVietnamese);
  const word = prepareWordings(wordings);
  const inCase: Typesetting["inCase"] = (element, text) => (spec.elements[element].capitals ? inCapitals(text) : text);
  return { spec, word, textBlock: prepareTextBlocks(spec), inCase, documentType: prepareDocumentTypes(word, inCase) };
}
