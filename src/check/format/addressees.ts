/** To whom a document is addressed above its text. */
import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";

/** The paragraphs "Kính gửi: …" and the list under it; none where the document has no address. */
export function addressees({ body }: Pick<DocumentParts, "body">): readonly DocxParagraph[] {
  const start = body.findIndex((paragraph) => /^kính gửi(?!\p{L})/iu.test(printedText(paragraph)));
  if (start === -1) return [];
  const following = body.slice(start + 1);
  const end = following.findIndex((paragraph) => !/^(?:[-–+•]|đồng kính gửi)/iu.test(printedText(paragraph)));
  return [body[start], ...following.slice(0, end === -1 ? 0 : end)].flatMap((paragraph) => paragraph ?? []);
}
