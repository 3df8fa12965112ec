import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { temporaryFolder, writeText } from "../io/temporary-folder.ts";

const plans = fileURLToPath(new URL("../../templates/plans/", import.meta.url));
const annexSnippets = ["Bảng và ghi chú", "Kinh phí theo năm"] as const;
const headSnippets = ["Sở, phòng, trường", "Ban, tổ dùng dấu"] as const;

let guide = "";
let starter = "";

/** The lines that a clerk copies from below this title, without the indent of the guide. */
function snippet(title: string): string {
  const lines = guide.split("\n");
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(`  ${title}`)) + 2);
  const end = rest.findIndex((line) => !line.startsWith("    "));
  return rest
    .slice(0, end === -1 ? undefined : end)
    .map((line) => line.slice(4))
    .join("\n");
}

/** The starter without these top-level fields. */
function starterWithout(...fields: readonly string[]): string {
  const named = fields.join("|");
  return starter.replaceAll(new RegExp(`^(?:${named}):.*\\n(?:(?:[ #].*)?\\n)*`, "gmu"), "");
}

async function findings(plan: string): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  await writeText(folder, "kinh-phi.csv", await readFile(join(plans, "kinh-phi.csv"), "utf8"));
  const args = ["check", await writeText(folder, "plan.yaml", plan)];
  const colour = { results: false, notes: false };
  return (await answer(args, { environment: {}, now: () => new Date(0), colour })).results;
}

beforeAll(async () => {
  guide = await readFile(join(plans, "HUONG-DAN.txt"), "utf8");
  starter = await readFile(join(plans, "ke-hoach.yaml"), "utf8");
});

describe("the guide that comes with a new folder", () => {
  it.each(headSnippets)("has a right head and signature under «%s»", async (title) => {
    const plan = starterWithout("Cơ quan ban hành", "Số, ký hiệu", "Khối chữ ký");
    expect(await findings(`${snippet(title)}\n${plan}`)).toEqual(["0 lỗi, 0 cảnh báo, 0 lưu ý."]);
  });

  it.each(annexSnippets)("has a right content of an annex under «%s»", async (title) => {
    const annex = snippet(title).replaceAll(/^/gmu, "    ");
    const plan = starter.replaceAll(/\{\{.*?\}\} đồng \(\{\{.*?\}\}\)/gu, "ở Phụ lục I");
    expect(await findings(`${plan}\n  - Tên phụ lục: DANH MỤC KÈM THEO\n${annex}\n`)).toEqual([
      "0 lỗi, 0 cảnh báo, 0 lưu ý.",
    ]);
  });
});
