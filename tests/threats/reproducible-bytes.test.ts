/** The same plan gives the same bytes in every time zone and language of the machine. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const script = join(import.meta.dirname, "print-rich-hashes.ts");

async function hashesIn(zone: string, language: string): Promise<string> {
  const environment = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { env: environment });
  return stdout;
}

it("is made alike on two very different machines", async () => {
  const [first = "", second] = await Promise.all([
    hashesIn("America/New_York", "C"),
    hashesIn("Asia/Ho_Chi_Minh", "vi_VN.UTF-8"),
  ]);
  expect(JSON.parse(first)).toEqual([
    ["40-KH-BĐH.docx", expect.stringMatching(/^[0-9a-f]{64}$/)],
    ["40-KH-BĐH.xlsx", expect.stringMatching(/^[0-9a-f]{64}$/)],
  ]);
  expect(second).toBe(first);
});
