/** What `kehoach build plan.yaml` prints for a batch of fixtures/batches, and which documents it makes. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { answer } from "../src/cli/answer.ts";

/** Notes, results, then the documents; paths are relative to the fixture and to the output folder. */
export async function reportBatchFixture(folder: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "kehoach-batch-"));
  try {
    const { notes, results, exitCode } = await answer(["build", join(folder, "plan.yaml"), "-o", out], {
      environment: {},
      now: () => new Date(0),
      colour: { results: false, notes: false },
    });
    const made = readdirSync(out, { recursive: true, encoding: "utf8" })
      .filter((path) => /[/\\].*\.(?:docx|xlsx)$/.test(path))
      .map((path) => path.split(sep).join("/"))
      .sort();
    const lines = [...notes, "", ...results, "", `Mã kết thúc: ${exitCode}`, ...made, ""];
    return lines.join("\n").replaceAll(`${folder}${sep}`, "").replaceAll(out, "KẾT-QUẢ");
  } finally {
    rmSync(out, { recursive: true });
  }
}
