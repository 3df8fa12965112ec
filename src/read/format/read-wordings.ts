/** The .hbs files of a format, each held against what it may use. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import { type Format, type WordingName, wordingNames } from "../../model/format.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import { placeOfOffset } from "../text-position.ts";
import { findWordingFaults } from "./wording-faults.ts";

/** Gives the wordings that the files hold; `fileName` names a file in findings. */
export function readWordings(
  files: ReadonlyMap<string, string>,
  fileName: (name: string) => string,
): Outcome<Partial<Format["wordings"]>> {
  const texts = [...files].filter(([name]) => name.endsWith(".hbs"));
  const read = texts.map(([file, text]) => readWording(file.replace(/\.hbs$/, ""), text, fileName(file)));
  const wordings = read.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return { value: Object.fromEntries(wordings), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) };
}

function readWording(typed: string, bytes: string, file: string): Outcome<readonly [WordingName, string]> {
  const name = wordingNames.find((known) => known === typed);
  if (name === undefined) return { diagnostics: [unknownWording(typed, file)] };
  const text = bytes.replace(/^\uFEFF/u, "").normalize("NFC");
  const diagnostics = findWordingFaults(name, text).map(
    ({ message, hint, offset }): Diagnostic => ({
      rule: "FORMAT-WORDING",
      severity: "error",
      message,
      path: [],
      place: placeOfOffset(file, text, offset),
      hint,
    }),
  );
  return { value: [name, text], diagnostics };
}

function unknownWording(typed: string, file: string): Diagnostic {
  const near = nearestWords(typed, wordingNames);
  return {
    rule: "FORMAT-UNKNOWN",
    severity: "error",
    message: `Thể thức không có khuôn chữ «${typed}».`,
    path: [],
    place: { file, line: 1, column: 1 },
    hint: `${near.length > 0 ? "Có phải" : "Các khuôn chữ:"} ${(near.length > 0 ? near : wordingNames).map((name) => `${name}.hbs`).join(", ")}${near.length > 0 ? "?" : "."}`,
  };
}
