/** The look of runs: document defaults, table style, paragraph style, character style and direct properties laid in order. */
import type { DocxRun } from "../../model/docx-facts.ts";
import type { InlineText } from "./inline-content.ts";
import { LayeredMemory } from "./layered-memory.ts";
import { type RunProperties, readRunProperties } from "./properties.ts";
import { overlayRun, type Style, type StyleLayer, type Styles } from "./styles.ts";
import { isSymbolFont, shownLetters } from "./symbols.ts";
import { resolveFonts, type ThemeFonts } from "./theme-fonts.ts";
import { childValue, type XmlElement } from "./xml-tree.ts";

/** Word's own values where a file states none. */
const wordSizePt = 10;
const wordFonts = { ascii: "Times New Roman", hAnsi: "Times New Roman" };

type Look = Omit<DocxRun, "text">;
type Toggle = "bold" | "italic" | "allCaps" | "hidden";

/** Each combination of places is laid once: a document has few of them and many runs. */
export class RunLooks {
  private readonly styles: Styles;
  private readonly theme: ThemeFonts;
  private readonly known = new LayeredMemory<Look | "hidden">();

  constructor(styles: Styles, theme: ThemeFonts) {
    this.styles = styles;
    this.theme = theme;
  }

  /** The runs that show; hidden ones are left out. */
  readRuns(
    texts: readonly InlineText[],
    style: Style | undefined,
    tableLayer: StyleLayer | undefined,
  ): readonly DocxRun[] {
    const runs: DocxRun[] = [];
    for (const { text, properties, symbolFont } of texts) {
      const look = this.known.recall(style, tableLayer, properties, () => this.layLook(properties, style, tableLayer));
      if (look === "hidden") continue;
      if (symbolFont !== undefined) {
        const fonts = { ...look.fonts, ascii: symbolFont, hAnsi: symbolFont };
        runs.push({ ...look, text, fonts });
      } else runs.push({ ...look, text: isSymbolFont(look.fonts.ascii) ? shownLetters(text, look.fonts.ascii) : text });
    }
    return runs;
  }

  private layLook(
    properties: XmlElement | undefined,
    style: Style | undefined,
    tableLayer: StyleLayer | undefined,
  ): Look | "hidden" {
    const character = this.styles.characterStyle(childValue(properties, "w:rStyle"));
    const direct = readRunProperties(properties);
    const styled = [tableLayer?.run, style?.run, character?.run].map((run) => run ?? {});
    const run = [...styled, direct].reduce(overlayRun, this.styles.defaults.run);
    const toggle = (name: Toggle): boolean => direct[name] ?? toggled(name, this.styles.defaults.run, styled);
    if (toggle("hidden")) return "hidden";
    return {
      fonts: resolveFonts({ ...wordFonts, ...run.fonts }, this.theme),
      sizePt: run.sizePt ?? wordSizePt,
      bold: toggle("bold"),
      italic: toggle("italic"),
      allCaps: toggle("allCaps"),
      raised: run.raised ?? false,
      color: run.color === "auto" ? undefined : run.color,
    };
  }
}

/** Bold in the paragraph's style and again in the character's is upright: styles switch such properties (17.7.3). */
function toggled(name: Toggle, defaults: RunProperties, styled: readonly RunProperties[]): boolean {
  const isSwitched = styled.filter((run) => run[name] === true).length % 2 === 1;
  return isSwitched || (defaults[name] === true && styled.every((run) => run[name] === undefined));
}
