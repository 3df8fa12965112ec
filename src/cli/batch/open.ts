/** What plan and build have in common: the batch opened, its units chosen, everything proved. */
import { readFile } from "node:fs/promises";
import type { EarlierRuns } from "../../io/earlier-runs.ts";
import { fullNameOfUnit } from "../../model/admin-unit.ts";
import type { CommandCall } from "../command.ts";
import type { Mistake } from "../mistakes.ts";
import type { OpenedHand } from "./hand.ts";
import { startProgress } from "./progress.ts";
import { type Proof, proveBatch, rememberedProof } from "./prove.ts";
import { type SelectableUnit, selectUnits, splitSelectors } from "./select.ts";
import type { Team } from "./team.ts";
import { type Hand, stopTaking } from "./work.ts";

/** Rows of the units that this run is for. */
export interface ChosenUnits {
  readonly rows: Int32Array;
  readonly mistakes: readonly Mistake[];
}

/** Applies --select; a retry leaves out the units that are done, by folder. */
export async function chooseUnits(
  hand: Hand,
  call: CommandCall,
  runs: EarlierRuns | undefined,
  done: ReadonlySet<string> | undefined,
): Promise<ChosenUnits> {
  const { table, slugs } = hand.batch;
  const wanted = table.rows.flatMap(({ unit }, row) =>
    unit === undefined || done?.has(slugs[row] ?? "") === true ? [] : [row],
  );
  const { select } = call.options;
  if (select === undefined) return { rows: Int32Array.from(wanted), mistakes: [] };
  const selectors = await readSelectors(select);
  if ("message" in selectors) return { rows: new Int32Array(), mistakes: [selectors] };
  const units = wanted.flatMap((row) => selectableUnit(hand, row, runs) ?? []);
  const { chosen, idle } = selectUnits(units, selectors.selectors);
  const mistakes = idle.map((selector) => ({
    message: `Không có đơn vị nào ứng với «${selector}».`,
    hint: "Ghi mã hoặc tên đơn vị như trong bảng; dấu * thay cho chữ bất kỳ, như «bến*»; status:error là đơn vị lỗi lần trước.",
  }));
  return { rows: Int32Array.from(chosen, (index) => wanted[index] ?? 0), mistakes };
}

function selectableUnit({ batch }: Hand, row: number, runs: EarlierRuns | undefined): SelectableUnit | undefined {
  const unit = batch.table.rows[row]?.unit;
  if (unit === undefined) return undefined;
  const slug = batch.slugs[row] ?? "";
  const status = runs?.lastStatus(slug);
  const seen = { code: unit.code, name: unit.name, fullName: fullNameOfUnit(unit), slug };
  return status === undefined ? seen : { ...seen, status };
}

async function readSelectors(text: string): Promise<{ readonly selectors: readonly string[] } | Mistake> {
  if (!text.startsWith("@")) return { selectors: splitSelectors(text) };
  const path = text.slice(1);
  try {
    return { selectors: splitSelectors(await readFile(path, "utf8")) };
  } catch {
    return {
      message: `Không đọc được danh sách «${path}» của --select.`,
      hint: "Ghi -s @TỆP, mỗi dòng một mã hoặc tên.",
    };
  }
}

/** Inspects the chosen units by all threads, with progress; what a run before found in the same data is not looked for again. */
export async function prove(
  hand: Hand,
  about: Pick<OpenedHand, "diagnostics">,
  rows: Int32Array,
  team: Team,
  call: CommandCall,
  runs: EarlierRuns | undefined,
): Promise<Proof> {
  const known = runs === undefined ? undefined : await rememberedProof(hand, rows, runs);
  if (known !== undefined) return known;
  const clock = () => performance.now();
  const progress = startProgress(call.progress, { task: "Kiểm tra", total: rows.length, clock });
  const share: Parameters<typeof proveBatch>[3] = (own, each, take, counter) =>
    team.work(own, { task: "inspect", rows: each, counter, known: new Map() }, (result) => {
      take(result);
      if (call.stop?.isRequested() === true) stopTaking(counter);
    });
  const proof = await proveBatch(hand, about.diagnostics, rows, share, progress.advance);
  progress.end();
  return proof;
}
