import { describe, expect, it } from "vitest";
import { wrapText } from "../../../src/model/text-width.ts";
import { textWidthTwips } from "../../../src/write/docx/measures.ts";
import { attribute, bodyOf, elements, textOf } from "./opened-package.ts";
import { documentOf, nd30, writeParts } from "./sample.ts";

/** The text of the reference, and the lines in which Word prints it. */
async function printed(reference: string): Promise<{ readonly text: string; readonly lines: readonly string[] }> {
  const tree = documentOf({ type: "annexHeading", label: "Phụ lục", title: ["DANH MỤC"], reference });
  const paragraphs = elements(bodyOf(await writeParts(tree)), "w:p");
  const paragraph = paragraphs.find((one) => one.includes("KHAnnexReference")) ?? "";
  const [indent = ""] = elements(paragraph, "w:ind");
  const sides = Number(attribute(indent, "w:left") ?? 0) + Number(attribute(indent, "w:right") ?? 0);
  const widthPt = (textWidthTwips(nd30.spec, "portrait") - sides) / 20;
  return { text: textOf(paragraph), lines: wrapText(textOf(paragraph), nd30.spec.elements.annexReference, widthPt) };
}

const held = (text: string): string => text.replaceAll(" ", "\u00a0");

describe("the reference under an annex's title", () => {
  it.each([
    ["      ", held("ngày      tháng 5 năm 2026"), "Ban Chỉ đạo chuyển đổi số tỉnh"],
    ["824", held("ngày 28 tháng 02 năm 2019"), "Ủy ban nhân dân tỉnh Bình Dương"],
    [
      "824",
      held("ngày 28 tháng 02 năm 2019"),
      "Ban Chỉ đạo thực hiện Đề án chăm sóc vì sự phát triển toàn diện trẻ em",
    ],
    ["5", held("ngày 01 tháng 3 năm 2026"), "Ủy ban nhân dân xã"],
  ])("breaks outside the date: %s, %s, %s", async (number, date, issuer) => {
    const reference = `(Kèm theo Kế hoạch số ${number}/KH-BCĐ ${date} của ${issuer})`;
    const { text, lines } = await printed(reference);
    expect(text).toBe(reference.replaceAll("\u00a0", " "));
    expect(lines.filter((line) => line.includes(date.replaceAll("\u00a0", " ")))).toHaveLength(1);
    expect(lines.length).toBeLessThanOrEqual(2);
  });

  it("has lines about equally long where nothing is held together", async () => {
    const { lines } = await printed(`(Kèm theo Kế hoạch ${"của Ủy ban nhân dân tỉnh ".repeat(4)})`);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.length).toBeGreaterThan(0.7 * (lines[0]?.length ?? 0));
  });
});
