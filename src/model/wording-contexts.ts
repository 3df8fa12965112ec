/** What each wording of a format may print or test: the names that its .hbs file may use, and nothing else. */
import { z } from "zod";
import type { WordingName } from "./format.ts";

const flag = z.literal(true).optional();
const printed = z.string();

const code = { codeNumber: printed.optional(), codeNotation: printed };

/** Parts of the day of issue as the law prints them; a blank part is absent and the wording leaves room for it. */
const date = { day: printed.optional(), month: printed.optional(), year: printed.optional() };

/** Names by wording: a printed name is a text, an optional one must be tested first, a flag is only tested. */
export const wordingContexts = {
  "national-name": z.strictObject({}),
  "national-motto": z.strictObject({}),
  "document-type": z.strictObject({ documentType: printed.optional() }),
  urgency: z.strictObject({ immediate: flag, urgent: flag, pressing: flag }),
  circulation: z.strictObject({ returnAfterReading: flag, internal: flag }),
  "document-code": z.strictObject(code),
  "place-and-date": z.strictObject({ placeOfIssue: printed, ...date }),
  "legal-basis": z.strictObject({ text: printed, last: flag }),
  "end-mark": z.strictObject({}),
  "recipients-heading": z.strictObject({}),
  recipient: z.strictObject({ name: printed, duty: printed.optional(), copyCount: printed.optional() }),
  "file-copy": z.strictObject({ fileCopy: printed }),
  "drafter-mark": z.strictObject({ initials: printed, copyCount: printed.optional() }),
  "annex-label": z.strictObject({ ordinal: printed.optional() }),
  "annex-reference": z.strictObject({ documentType: printed, ...code, ...date, issuerNameInText: printed }),
  "money-unit-line": z.strictObject({ moneyUnit: printed }),
  "amount-in-words": z.strictObject({ words: printed }),
  "total-row": z.strictObject({}),
  "column-titles": z.strictObject({
    ordinal: flag,
    content: flag,
    unitOfMeasure: flag,
    quantity: flag,
    unitPrice: flag,
    amount: flag,
    text: flag,
    note: flag,
  }),
  /** One level is set, with its number in every form; `dottedNumber` begins with the clause's ("2.1"). */
  "outline-markers": z.strictObject({
    part: flag,
    section: flag,
    clause: flag,
    subclause: flag,
    point: flag,
    dashItem: flag,
    plusItem: flag,
    number: printed,
    roman: printed,
    letter: printed,
    dottedNumber: printed,
  }),
  "sheet-name": z.strictObject({ ordinal: printed.optional(), title: printed }),
} satisfies Record<WordingName, z.ZodObject>;

export type WordingContext<Name extends WordingName> = z.output<(typeof wordingContexts)[Name]>;
