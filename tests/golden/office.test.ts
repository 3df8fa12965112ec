import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeFixture } from "./made-fixtures.ts";
import { type PlanSlug, planSlugs } from "./plan-fixtures.ts";
import { hasPython, runPython } from "./python.ts";

const required = process.env.KEHOACH_REQUIRE_OFFICE === "1";

function runs(program: string, ...args: readonly string[]): boolean {
  const { error, status } = spawnSync(program, args, { stdio: "ignore" });
  return error === undefined && (status === 0 || status === 99);
}

const hasPdfTools = runs("soffice", "--version") && runs("pdftotext", "-v") && runs("pdffonts", "-v");

/** Pages that each plan takes in LibreOffice, from and to: fonts of the machine move a line or two. */
const pages: Readonly<Record<PlanSlug, readonly [number, number]>> = {
  "ben-cat-2021-chuong-trinh-hanh-dong": [4, 6],
  "binh-duong-2018-de-an-404": [3, 5],
  "binh-duong-2019-tre-em": [4, 8],
  "dong-nai-2021-tre-em": [3, 5],
  "hong-ngu-2020-tre-em": [4, 6],
};

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-office-"));
  for (const extension of [".docx", ".xlsx"]) mkdirSync(join(folder, extension));
  for (const slug of planSlugs) {
    const { value } = await madeFixture(slug);
    for (const { name, bytes } of value?.files ?? []) {
      const extension = name.slice(name.lastIndexOf("."));
      writeFileSync(join(folder, extension, slug + extension), bytes);
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.runIf(required)("finds the programs that must be there", () => {
  expect({ hasPdfTools, hasPython }).toEqual({ hasPdfTools: true, hasPython: true });
});

function convert(extension: string, slugs: readonly PlanSlug[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const files = slugs.map((slug) => join(folder, extension, slug + extension));
  const outFolder = join(folder, extension);
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", outFolder, ...files], {
    stdio: "ignore",
  });
}

function pagesOf(extension: string, slug: PlanSlug): readonly string[] {
  const pdf = join(folder, extension, `${slug}.pdf`);
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  return text.normalize("NFC").split("\f").slice(0, -1);
}

describe.runIf(hasPdfTools)("LibreOffice", () => {
  beforeAll(() => convert(".docx", planSlugs), 120_000);

  it.each(planSlugs)("lays %s out as a person expects", async (slug) => {
    const printed = pagesOf(".docx", slug);
    const [least, most] = pages[slug];
    expect(printed.length).toBeGreaterThanOrEqual(least);
    expect(printed.length).toBeLessThanOrEqual(most);
    expect(printed[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/m);
    expect(printed[0]).toMatch(/Độc lập - Tự do - Hạnh phúc$/m);
    const { value } = await madeFixture(slug);
    const signer = value?.plan.signatureBlock.signer.fullName ?? "";
    const signed = printed.filter((page) => page.includes(signer));
    expect(signed).toHaveLength(1);
    // Some of the body stands above the signature, so that no page is nothing but a signature.
    expect(signed[0]?.slice(0, signed[0].indexOf("Nơi nhận"))).toContain("./.");
  });

  it.each(planSlugs)("shows %s in fonts as wide as Times New Roman only", (slug) => {
    const table = execFileSync("pdffonts", [join(folder, ".docx", `${slug}.pdf`)], { encoding: "utf8" });
    const names = table
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((line) => !/^(?:[A-Z]{6}\+)?(?:LiberationSerif|Tinos|TimesNewRoman)/.test(line))).toEqual([]);
  });

  it("opens the budget as a workbook of one page", () => {
    convert(".xlsx", ["binh-duong-2019-tre-em"]);
    const [page, ...others] = pagesOf(".xlsx", "binh-duong-2019-tre-em");
    expect(others).toEqual([]);
    // The number format leaves the mark between thousands to the language of the machine.
    expect(page).toMatch(/2[.,]104[.,]470/);
  }, 120_000);
});

describe.runIf(hasPython)("Python", () => {
  it.each(planSlugs)("opens %s", (slug) => {
    const script = "import docx, sys; print(len(docx.Document(sys.argv[1]).paragraphs))";
    const count = runPython("-c", script, join(folder, ".docx", `${slug}.docx`));
    expect(Number(count)).toBeGreaterThan(20);
  });

  it("opens the budget", () => {
    const script = "import openpyxl, sys; print(openpyxl.load_workbook(sys.argv[1]).sheetnames)";
    const file = join(folder, ".xlsx", "binh-duong-2019-tre-em.xlsx");
    expect(runPython("-c", script, file)).toContain("Phụ lục");
  });
});
