/** One run into one archive instead of a folder: its units in the order given, and its manifest last. */
import { closeSync, openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import { dropTemporary, newTemporaryPath, removeAbandonedFiles, renameTemporary } from "./atomic-write.ts";
import { syncFile, syncFolder } from "./durability.ts";
import { fileFault } from "./file-faults.ts";
import { nameFault } from "./output-paths.ts";
import { inspectZip, type StandingZip } from "./own-zip.ts";
import { type FileRecord, manifestName, sha256, type UnitRecord } from "./records.ts";
import { manifestText } from "./run-records.ts";
import { type SavedFile, type SavedUnit, skippedUnit, statusOf, type UnitToSave } from "./saved-unit.ts";
import { createUnitLedger, type UnitLedger } from "./unit-ledger.ts";
import { createZipFile, type ZipFile, zipLimits } from "./zip-file.ts";

export interface ZipRunSettings {
  /** The archive. */
  readonly file: string;
  readonly force: boolean;
  readonly toolVersion: string;
  readonly limits?: typeof zipLimits;
}

export interface ZipRun {
  announce(units: readonly { readonly unit: string; readonly planPath: string }[]): void;
  /** Adds units in the order given; a group need not wait for another, but groups come in order. */
  save(group: readonly UnitToSave[]): readonly SavedUnit[];
  /** Takes what became of units that were never handed to `save`. */
  note(results: readonly SavedUnit[]): void;
  /** What has become of each unit so far, in the order in which they were announced. */
  units(): readonly SavedUnit[];
  /** True when nothing more can be added: every further unit is skipped. */
  readonly isStopped: boolean;
  /**
   * Puts the archive in its place. An interrupted run, or one that a full disk stopped, leaves what stood there, since
   * half an archive looks like a whole one.
   */
  finish(ending?: { readonly isInterrupted?: boolean }): Promise<Outcome<{ readonly units: readonly SavedUnit[] }>>;
  /** Removes what is unfinished. */
  close(): void;
}

/** Opens an archive for one run; one that is not ours, or was changed since, is replaced only with `force`. */
export async function openZipRun(settings: ZipRunSettings): Promise<Outcome<ZipRun>> {
  const { file, force } = settings;
  try {
    await mkdir(dirname(file), { recursive: true });
    await removeAbandonedFiles(dirname(file));
    const standing = inspectZip(file);
    if (standing.owner === "foreign" && !force) return { diagnostics: [foreignZip(file)] };
    const temporary = newTemporaryPath(dirname(file));
    return { value: zipRun(settings, standing, temporary, openSync(temporary, "wx")), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fileFault(error, "ghi", file)] };
  }
}

function zipRun(settings: ZipRunSettings, standing: StandingZip, temporary: string, descriptor: number): ZipRun {
  const { file, limits = zipLimits, toolVersion } = settings;
  const zip = createZipFile(descriptor, limits);
  const ledger = createUnitLedger();
  const before = earlierFiles(standing);
  let fault: Diagnostic | undefined;
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
    dropTemporary(temporary);
  };
  return {
    announce: (units) => ledger.announce(units),
    save: (group) =>
      group.map((unit) => {
        const saved = addUnit(unit, { zip, before, file, isStopped: fault !== undefined });
        fault ??= saved.diagnostics.find(({ rule }) => rule === "FILE-WRITE" || rule === "ZIP-FULL");
        ledger.note(saved);
        return saved;
      }),
    note: (results) => {
      for (const result of results) ledger.note(result);
    },
    units: () => ledger.units(),
    get isStopped() {
      return fault !== undefined;
    },
    finish: async (ending = {}) => {
      const value = { units: ledger.units() };
      if (ending.isInterrupted === true || fault !== undefined) return { value, diagnostics: [unfinishedZip(file)] };
      try {
        const text = [...manifestText(recordsOf(ledger), toolVersion)].join("");
        if (!zip.add(manifestName, Buffer.from(text))) return { value, diagnostics: [fullZip(file)] };
        zip.finish();
        await syncFile(descriptor);
        closeSync(descriptor);
        isOpen = false;
        renameTemporary(temporary, file);
        await syncFolder(dirname(file));
        return { value, diagnostics: [] };
      } catch (error) {
        return { value, diagnostics: [fileFault(error, "ghi", file)] };
      }
    },
    close,
  };
}

interface Addition {
  readonly zip: ZipFile;
  readonly before: ReadonlyMap<string, FileRecord>;
  readonly file: string;
  readonly isStopped: boolean;
}

function addUnit(toSave: UnitToSave, { zip, before, file, isStopped }: Addition): SavedUnit {
  const { unit, planPath, elapsedMs, diagnostics, document } = toSave;
  if (isStopped) return skippedUnit(unit, planPath, diagnostics);
  const faults = document?.files.flatMap(({ name }) => nameFault(file, name, "zip") ?? []) ?? [];
  const failed = (more: readonly Diagnostic[]): SavedUnit => {
    return { unit, planPath, status: "error", elapsedMs, files: [], diagnostics: [...diagnostics, ...more] };
  };
  if (document === undefined || hasErrors(diagnostics) || faults.length > 0) return failed(faults);
  const files: SavedFile[] = [];
  try {
    for (const { name, bytes } of document.files) {
      if (!zip.add(name, bytes)) return failed([fullZip(file)]);
      files.push(addedFile(name, bytes, before.get(name)));
    }
  } catch (error) {
    return failed([fileFault(error, "ghi", file)]);
  }
  return { unit, planPath, status: statusOf(files), elapsedMs, files, diagnostics, record: document.record };
}

function addedFile(path: string, bytes: Uint8Array, before: FileRecord | undefined): SavedFile {
  const hash = sha256(bytes);
  const status = before === undefined ? "created" : before.sha256 === hash ? "unchanged" : "replaced";
  return { path, intended: path, status, bytes: bytes.length, sha256: hash };
}

function earlierFiles(standing: StandingZip): ReadonlyMap<string, FileRecord> {
  const units = standing.owner === "own" ? standing.units : [];
  return new Map(units.flatMap(({ files }) => files.map((file) => [file.path, file] as const)));
}

/** As a manifest wants them: in order of their names. */
function* recordsOf(ledger: UnitLedger): Generator<UnitRecord> {
  const sorted = ledger.units().toSorted((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
  for (const { unit, record, files } of sorted) {
    if (record !== undefined) yield { unit, ...record, files: [...files] };
  }
}

function foreignZip(file: string): Diagnostic {
  return {
    rule: "FILE-KEPT",
    severity: "error",
    message: `«${file}» đã có và không do chương trình tạo, hoặc đã được sửa sau đó, nên được giữ nguyên.`,
    hint: "Chọn tên khác cho --zip; muốn ghi đè thì thêm --force.",
    path: [],
    place: { file },
  };
}

function fullZip(file: string): Diagnostic {
  return {
    rule: "ZIP-FULL",
    severity: "error",
    message: `«${file}» quá lớn cho một tệp .zip (65.534 tệp hoặc 4 GB).`,
    hint: "Chia thành nhiều lần với --select, hoặc ghi vào thư mục (-o).",
    path: [],
    place: { file },
  };
}

function unfinishedZip(file: string): Diagnostic {
  return {
    rule: "ZIP-UNFINISHED",
    severity: "error",
    message: `«${file}» chưa được ghi vì lần chạy này không xong; tệp cũ, nếu có, vẫn còn nguyên.`,
    hint: "Chạy lại cùng lệnh.",
    path: [],
    place: { file },
  };
}
