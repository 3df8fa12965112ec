/** The parts of a Word file that are the same for every document of a format. */
import { xmlDeclaration } from "../package/content-types.ts";
import { escapeXml } from "../package/xml-text.ts";
import { mmToTwips } from "./measures.ts";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Word 2013 and later (mode 15); fields are not updated on opening, since Word would ask the reader first. */
export function settingsXml(tabStopMm: number): string {
  const compatibility = [
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
  ]
    .map((name) => compatSetting(name, "1"))
    .join("");
  return (
    `${xmlDeclaration}<w:settings ${word}><w:zoom w:percent="100"/><w:defaultTabStop w:val="${mmToTwips(tabStopMm)}"/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    `<w:compat>${compatSetting("compatibilityMode", "15")}${compatibility}</w:compat>` +
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  );
}

function compatSetting(name: string, value: string): string {
  return `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
}

/** Some versions of Word miss this part when it is not there. */
export function webSettingsXml(): string {
  return `${xmlDeclaration}<w:webSettings ${word}><w:optimizeForBrowser/><w:allowPNG/></w:webSettings>`;
}

/** Lets a program without the font choose another roman one of variable pitch. */
export function fontTableXml(font: string): string {
  return (
    `${xmlDeclaration}<w:fonts ${word}><w:font w:name="${escapeXml(font)}">` +
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}
