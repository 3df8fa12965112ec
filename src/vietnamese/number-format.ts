/** Numbers as Vietnamese documents write them: "." groups thousands, "," marks decimals. */

/** What a text says as a number; `readings` holds the Vietnamese reading first, then the foreign one. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly kind: "invalid" };

const invalid: NumberReading = { kind: "invalid" };

/** More significant digits than this are not exact in a JavaScript number, and no amount here needs them. */
const maxDigits = 15;

/** Texts that have one meaning only; the numbers in the pattern are ASCII digits, so full-width digits are refused. */
const clearForms: readonly { readonly pattern: RegExp; readonly decimalMark: "," | "." }[] = [
  { pattern: /^\d+$/, decimalMark: "," },
  // 108.000 and 2.104.470,5: grouped with dots; a group never begins with a zero.
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, decimalMark: "," },
  { pattern: /^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/, decimalMark: "," },
  // 1,234,567 and 1,234.5: two marks show that they are grouped in the foreign way.
  { pattern: /^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/, decimalMark: "." },
  { pattern: /^[1-9]\d{0,2},\d{3}\.\d+$/, decimalMark: "." },
  // 1,5 and 0,125 and 1234,567: the comma cannot group thousands.
  { pattern: /^\d+,(?:\d{1,2}|\d{4,})$/, decimalMark: "," },
  { pattern: /^(?:0\d*|\d{4,}),\d{3}$/, decimalMark: "," },
];

/** Whole numbers as nearly all are written, which are read without the trouble of the other forms. */
const groupedForm = /^[1-9]\d{0,2}(?:\.\d{3}){0,4}$/;

/** Reads one number without a unit; a text with two possible values is given back as ambiguous, never guessed. */
export function parseVietnameseNumber(text: string): NumberReading {
  if (groupedForm.test(text)) return { kind: "number", value: Number(text.replaceAll(".", "")) };
  const signed = splitSign(text.trim());
  const body = signed.body.replace(/\s/gu, " ");
  if (!/^\d[\d., ]*$/.test(body) || countDigits(body) > maxDigits) return invalid;
  const form = clearForms.find(({ pattern }) => pattern.test(body));
  if (form !== undefined) return { kind: "number", value: signed.apply(readDigits(body, form.decimalMark)) };
  if (!/^\d+[.,]\d+$/.test(body)) return invalid;
  const readings = [signed.apply(readDigits(body, ",")), signed.apply(readDigits(body, "."))] as const;
  // "0.000" is nothing either way.
  return readings[0] === readings[1] ? { kind: "number", value: readings[0] } : { kind: "ambiguous", readings };
}

interface SignedText {
  readonly body: string;
  readonly apply: (value: number) => number;
}

/** Takes "-", the typographic minus sign or the accountant's brackets off a number. */
function splitSign(text: string): SignedText {
  const negative = /^(?:[-\u2212](?<plain>\d.*)|\((?<bracketed>\d.*)\))$/u.exec(text)?.groups;
  const body = negative?.plain ?? negative?.bracketed;
  if (body === undefined) return { body: text, apply: (value) => value };
  return { body, apply: (value) => (value === 0 ? 0 : -value) };
}

function countDigits(body: string): number {
  return body.replace(/\D/g, "").replace(/^0+/, "").length;
}

function readDigits(body: string, decimalMark: "," | "."): number {
  const groupMark = decimalMark === "," ? "." : ",";
  return Number(body.replaceAll(" ", "").replaceAll(groupMark, "").replace(decimalMark, "."));
}

/** Writes a number as documents print it: "2.104.470", "1,5"; at most so many decimals; throws RangeError on NaN or 10^21. */
export function formatVietnameseNumber(value: number, mostDecimals = 3): string {
  if (!(Math.abs(value) < 1e21)) throw new RangeError(`Cannot write ${value} as digits.`);
  // A budget holds hundreds of whole figures, which need no rounding.
  if (Number.isSafeInteger(value)) return value < 0 ? `-${groupWhole(-value)}` : groupWhole(value);
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(mostDecimals).split(".");
  const decimals = fraction.replace(/0+$/, "");
  const digits = groupDigits(whole) + (decimals === "" ? "" : `,${decimals}`);
  return value < 0 && digits !== "0" ? `-${digits}` : digits;
}

/** The last three digits of a number, with the zeros that stand before them: "007". */
const threeDigits = Array.from({ length: 1000 }, (_none, value) => String(value).padStart(3, "0"));

/** A whole number from 0 with a dot before every three digits, counted from the right. */
function groupWhole(value: number): string {
  if (value < 1000) return String(value);
  const thousands = Math.floor(value / 1000);
  return `${groupWhole(thousands)}.${threeDigits[value - thousands * 1000]}`;
}

/** The same of digits too many for an exact number. */
function groupDigits(digits: string): string {
  let grouped = digits;
  for (let at = digits.length - 3; at > 0; at -= 3) grouped = `${grouped.slice(0, at)}.${grouped.slice(at)}`;
  return grouped;
}
