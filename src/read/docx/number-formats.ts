/** Numbers of lists in the writing that a list asks for. */
import { romanNumeral } from "../../vietnamese/letters.ts";
import { numberToWords } from "../../vietnamese/number-words.ts";

/** Word repeats letters beyond z (aa, bb); more of them than this no list has. */
const largestLetteredNumber = 780;

/**
 * A number as Word prints it (ST_NumberFormat). Letters are the 26 Latin ones whatever the language: Word has no list that
 * goes a, b, c, d, đ, so that such points are typed.
 */
export function formatNumber(value: number, format: string, customFormat?: string): string {
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "lowerLetter":
      return latinLetter(value);
    case "upperLetter":
      return latinLetter(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "numberInDash":
      return `- ${value} -`;
    case "decimalEnclosedParen":
      return `(${value})`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    case "vietnameseCounting":
      return numberToWords(value, "nghìn");
    // "001, 002, 003, ...": as many digits as the first number has.
    case "custom":
      return String(value).padStart(/^0*\d/.exec(customFormat ?? "")?.[0].length ?? 1, "0");
    default:
      return String(value);
  }
}

function roman(value: number): string {
  return value < 1 || value > 3999 ? String(value) : romanNumeral(value);
}

function latinLetter(value: number): string {
  if (value < 1 || value > largestLetteredNumber) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
