/** No part of a made file may lead outside it, whatever its texts say: no link, template, picture, query or share. */
import { describe, expect, it } from "vitest";
import { madeFixture } from "../golden/made-fixtures.ts";
import { planSlugs } from "../golden/plan-fixtures.ts";
import { acceptedFields, planWith } from "./accepted-fields.ts";
import { xmlParts } from "./package-texts.ts";
import { richSiblings } from "./rich-plan.ts";
import { bytesOf, makeData } from "./whole-run.ts";

const addresses = [
  "http://x.vn/a.dotm",
  "https://x.vn/?q=1&r=2",
  "file:///C:/Windows/system.ini",
  "javascript:alert(1)",
  "\\\\may-chu\\chia-se\\mau.dotm",
  "mailto:vanthu@x.vn?subject=a",
  "ftp://x.vn/a",
  "data:text/html,<b>x</b>",
  "[x.vn](http://x.vn)",
  'INCLUDETEXT "http://x.vn"',
];

/** Parts and elements that fetch or run something. */
const foreignParts =
  /vba|macro|activeX|embeddings|externalLinks|connections|queryTables|customUI|media\/|webExtension/i;
const foreignElements =
  /attachedTemplate|TargetMode\s*=\s*"External"|<w:(?:hyperlink|altChunk|subDoc|object|control|instrText|fldSimple|mailMerge|linkStyles)\b|<(?:hyperlink|externalReference|oleObject|dataConsolidate)s?\b|<!DOCTYPE|<!ENTITY/;

/** The only field there may be. */
const pageNumber = /<w:fldSimple w:instr="\s*PAGE\b[^"\\]*"/g;

/** Everything in the package that leads outside, in words for the programmer. */
function leadsOutside(bytes: Uint8Array): readonly string[] {
  return [...xmlParts(bytes)].flatMap(([name, xml]) => {
    const targets = [...xml.matchAll(/<Relationship\b[^>]*\bTarget="([^"]*)"/g)].map(([, target = ""]) => target);
    return [
      ...(foreignParts.test(name) ? [name] : []),
      ...(foreignElements.exec(xml.replace(pageNumber, "")) ?? []).map((found) => `${name}: ${found}`),
      ...targets.filter((target) => /^[a-z][a-z0-9+.-]*:|^\/\/|\\|\.\.\//i.test(target)),
    ];
  });
}

describe("texts with addresses", () => {
  it.each(addresses)("%j stay texts", async (address) => {
    const added = (): string => address;
    const accepted = await acceptedFields(added);
    // Square brackets are refused in prose, as gaps of a sample.
    expect(accepted.size).toBeGreaterThanOrEqual(address.startsWith("[") ? 25 : 60);
    const made = await makeData(planWith(added, accepted), richSiblings);
    const docx = bytesOf(made, ".docx");
    const xlsx = bytesOf(made, ".xlsx");
    const [word = "", sheet = ""] = [docx, xlsx].map((bytes) => [...xmlParts(bytes).values()].join(""));
    const written = address.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const shortest = written.replaceAll('"', "&quot;");
    expect([word, sheet].map((xml) => xml.includes(written) || xml.includes(shortest))).toEqual([true, true]);
    expect([docx, xlsx].flatMap(leadsOutside)).toEqual([]);
  });
});

describe("the plans of the repository", () => {
  it.each(planSlugs)("%s leads nowhere outside", async (slug) => {
    const { value } = await madeFixture(slug);
    expect(value?.files.length).toBeGreaterThan(0);
    expect(value?.files.flatMap(({ bytes }) => leadsOutside(bytes))).toEqual([]);
  });
});
