/** Fonts named by their slot in the theme: "minorHAnsi" is the Latin font for body text. */
import type { DocxFonts } from "../../model/docx-facts.ts";
import { child, descendants, type XmlElement } from "./xml-tree.ts";

/** Names of fonts by slot of the theme. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** The fonts of a theme part, with the Vietnamese font where the theme names one for a slot left empty. */
export function readThemeFonts(theme: XmlElement | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  if (theme === undefined) return fonts;
  for (const kind of ["major", "minor"]) {
    const scheme = descendants(theme, `a:${kind}Font`)[0];
    const latin = child(scheme, "a:latin")?.attributes.typeface ?? "";
    const eastAsia = child(scheme, "a:ea")?.attributes.typeface ?? "";
    const complex = child(scheme, "a:cs")?.attributes.typeface ?? "";
    if (latin !== "") for (const slot of ["Ascii", "HAnsi"]) fonts.set(`${kind}${slot}`, latin);
    if (eastAsia !== "") fonts.set(`${kind}EastAsia`, eastAsia);
    if (complex !== "") fonts.set(`${kind}Bidi`, complex);
  }
  return fonts;
}

/** The fonts with theme slots replaced by names. */
export function resolveFonts(fonts: Readonly<Record<string, string>>, theme: ThemeFonts): DocxFonts {
  const resolve = (slot: string): string | undefined => {
    const name = fonts[slot];
    return name?.startsWith("theme:") ? theme.get(name.slice("theme:".length)) : name;
  };
  return { ascii: resolve("ascii"), hAnsi: resolve("hAnsi"), cs: resolve("cs"), eastAsia: resolve("eastAsia") };
}
