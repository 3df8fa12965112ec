import { mkdir, readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  newTemporaryPath,
  removeAbandonedFiles,
  removeTemporaryFiles,
  removeWhenInterrupted,
  useWorkFolder,
  writeAtomically,
  writeParts,
  writeTextAtomically,
} from "../../src/io/atomic-write.ts";
import { bytesOf, temporaryFolder, textsIn, writeText } from "./temporary-folder.ts";

describe("writeAtomically", () => {
  it("writes every file and leaves nothing else", async () => {
    const folder = await temporaryFolder();
    await writeAtomically([
      { path: join(folder, "a.docx"), bytes: bytesOf("A") },
      { path: join(folder, "b.xlsx"), bytes: bytesOf("B") },
    ]);
    expect(await textsIn(folder)).toEqual({ "a.docx": "A", "b.xlsx": "B" });
  });

  it("replaces a file", async () => {
    const folder = await temporaryFolder();
    await writeText(folder, "a.docx", "cũ");
    await writeAtomically([{ path: join(folder, "a.docx"), bytes: bytesOf("mới") }]);
    expect(await textsIn(folder)).toEqual({ "a.docx": "mới" });
  });

  it("leaves no temporary file behind when a name is taken by a folder", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "a.docx"));
    const write = writeAtomically([{ path: join(folder, "a.docx"), bytes: bytesOf("A") }]);
    await expect(write).rejects.toMatchObject({ code: "EISDIR" });
    expect(await readdir(folder)).toEqual(["a.docx"]);
  });

  it("changes no file when one of them cannot be staged", async () => {
    const folder = await temporaryFolder();
    await writeText(folder, "a.docx", "cũ");
    const write = writeAtomically([
      { path: join(folder, "a.docx"), bytes: bytesOf("mới") },
      { path: join(folder, "missing", "b.xlsx"), bytes: bytesOf("B") },
    ]);
    await expect(write).rejects.toMatchObject({ code: "ENOENT" });
    expect(await textsIn(folder)).toEqual({ "a.docx": "cũ" });
  });
});

describe("removeAbandonedFiles", () => {
  const host = hostname().replace(/[^A-Za-z0-9]/g, "");
  /** No process can have this number: the highest that Linux gives is 2^22. */
  const gone = 99_999_999;

  it("removes what killed runs of this machine left, and nothing else", async () => {
    const folder = await temporaryFolder();
    const kept = [`.kehoach-${host}-${process.pid}-1.tmp`, `.kehoach-elsewhere0-${gone}-1.tmp`, "a.tmp", "b.docx"];
    for (const name of [`.kehoach-${host}-${gone}-1.tmp`, ...kept]) await writeFile(join(folder, name), "");
    await removeAbandonedFiles(folder);
    expect((await readdir(folder)).sort()).toEqual(kept.sort());
  });
});

describe("removeTemporaryFiles", () => {
  it("removes what this process has under way, also in other threads, and nothing of others", async () => {
    const folder = await temporaryFolder();
    const host = hostname().replace(/[^A-Za-z0-9]/g, "");
    const otherThread = join(folder, `.kehoach-${host}-${process.pid}-7x1.tmp`);
    const otherRun = `.kehoach-${host}-${process.pid + 1}-0x1.tmp`;
    const lock = join(folder, ".kehoach.lock");
    for (const path of [newTemporaryPath(folder), otherThread, lock, join(folder, otherRun)]) await writeFile(path, "");
    removeWhenInterrupted(lock, true);
    useWorkFolder(folder, true);
    removeTemporaryFiles();
    useWorkFolder(folder, false);
    expect(await readdir(folder)).toEqual([otherRun]);
  });
});

describe("writeParts", () => {
  it("keeps the order of texts and bytes, short and long", async () => {
    const folder = await temporaryFolder();
    const long = "ế".repeat(200_000);
    const parts = ["một ", bytesOf("hai "), long, bytesOf(long), " ba", bytesOf("x".repeat(300_000)), bytesOf("bốn")];
    const taken: string[] = [];
    await writeParts(join(folder, "a.html"), parts, (piece) => taken.push(Buffer.from(piece).toString("latin1")));
    const whole = Buffer.concat(parts.map((part) => Buffer.from(part)));
    expect(await textsIn(folder)).toEqual({ "a.html": whole.toString("utf8") });
    expect(taken.join("")).toBe(whole.toString("latin1"));
  });
});

describe("writeTextAtomically", () => {
  it("writes a text that is longer than a piece, and leaves the old one when a part fails", async () => {
    const folder = await temporaryFolder();
    const parts = Array.from({ length: 30_000 }, (_, index) => `dòng ${index}\n`);
    await writeTextAtomically(join(folder, "a.json"), parts);
    expect(await textsIn(folder)).toEqual({ "a.json": parts.join("") });
    const failing = function* (): Generator<string> {
      yield "x".repeat(100_000);
      throw new RangeError("no more");
    };
    await expect(writeTextAtomically(join(folder, "a.json"), failing())).rejects.toThrow("no more");
    expect(await textsIn(folder)).toEqual({ "a.json": parts.join("") });
  });
});
