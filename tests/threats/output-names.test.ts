/** Names of the files of whole plans, whatever the number and the subject say. */
import { describe, expect, it } from "vitest";
import { planFileName } from "../../src/pipeline.ts";
import { richPlan, richSiblings } from "./rich-plan.ts";
import { inspectData } from "./whole-run.ts";

const parts = [
  ...["../x", "..\\x", "C:\\x", "//may-chu/x", "\\\\?\\C:\\x", "file:///x", "/etc/passwd", ".", "..", "...", "~"],
  ...["CON", "con", "NUL", "nul.docx", "AUX", "PRN", "COM1", "COM¹", "LPT9", "CONIN$", "CLOCK$", "CON .txt"],
  ...["x.", "x ", "x. .", " x", ".x", "-rf", "--out=x", '<>:"/|?*', "a<b>c", "a:b", "x::$DATA", "%00", "$(x)", "`x`"],
  ...["a".repeat(300), "Ế".repeat(300), "😀".repeat(150), "ộ".repeat(119), `${"x ".repeat(150)}y`, "𝒳".repeat(130)],
  ...["Bến Cát", "Bến Cát".normalize("NFD"), "BẾN CÁT", "Đắk Nông", "ﬁ", "ß", "İ", "ǅ", "计划", "план", "x\u00a0y"],
  ...["a\nb", "a\tb", "=cmd|'/c calc'!A0", "@x", "%PATH%", "{{x}}", "&x;", "a,b;c"],
];

/** The rich plan with these two fields, checked as any other; its name when it may be made. */
async function nameOf(documentCode: string, subject: string): Promise<string | undefined> {
  const { value } = await inspectData({ ...richPlan, documentCode, subject }, richSiblings);
  return value === undefined ? undefined : `${planFileName(value.plan)}.docx`;
}

function expectSafe(name: string): void {
  expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+\.docx$/u);
  expect(name).not.toMatch(/^[-. ]|[. ]$|\.\./);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)\s*\./i);
  expect(name).toBe(name.normalize("NFC"));
  expect(name.length).toBeLessThanOrEqual(120);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
}

describe("sixty hostile parts of a name", () => {
  it("are sixty", () => {
    expect(new Set(parts).size).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ["the subject of a draft", (part: string) => nameOf("/KH-BĐH", `Kế hoạch ${part}`)],
    ["nothing but the subject", (part: string) => nameOf("/KH-BĐH", part)],
    ["the number", (part: string) => nameOf(`1${part}/KH-BĐH`, "Bảo vệ trẻ em")],
    ["the notation", (part: string) => nameOf(`12/KH-${part}`, "Bảo vệ trẻ em")],
    ["the whole code", (part: string) => nameOf(`${part}/${part}`, "Bảo vệ trẻ em")],
  ])("give safe names as %s", async (_where, make) => {
    const names = (await Promise.all(parts.map(make))).filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThanOrEqual(55);
    for (const name of names) expectSafe(name);
  });
});
