/** Names of sheets that Excel accepts: up to 31 characters, none of []:*?/\, unlike each other, not "History". */
import { legalText } from "./legal-text.ts";
import { rememberByText } from "./remember-by-text.ts";

const maximumLength = 31;
const reservedName = "history";

/** A legal name for each wanted name, in order; names that are legal and unlike the others stay as they are. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set([reservedName]);
  return wanted.map((name) => {
    const legal = legalName(name);
    let unique = cut(legal, maximumLength);
    for (let count = 2; taken.has(foldName(unique)); count += 1) {
      const suffix = ` (${count})`;
      unique = cut(legal, maximumLength - suffix.length) + suffix;
    }
    taken.add(foldName(unique));
    return unique;
  });
}

const legalName = rememberByText((name) => {
  const legal = legalText(name.normalize("NFC"))
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/\s+/g, " ");
  return trimName(legal) || "Sheet";
});

/** Excel refuses an apostrophe at either end, also one that cutting has brought there. */
function trimName(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}

function cut(name: string, length: number): string {
  // Counted as Excel counts, but never through the middle of a surrogate pair.
  return trimName(name.slice(0, length).replace(/[\uD800-\uDBFF]$/, ""));
}

/** Excel sees no difference of case or of full and half width between two names. */
function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
