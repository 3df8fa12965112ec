/** `npm run bench [-- --quick]`: one plan cold and warm, then batches, beside other libraries; ratios of one run. */
import { type BenchLine, benchBatch, fullSizes, quickSizes } from "./batch.ts";
import { timeCold } from "./cold.ts";
import { docxtemplaterPeer, exceljsPeer, longPlaces } from "./peers.ts";
import { buildOnce, openRequest, rate } from "./warm.ts";

const withAnnex = "fixtures/plans/binh-duong-2019-tre-em/plan.yaml";
const withoutAnnex = "fixtures/plans/dong-nai-2021-tre-em/plan.yaml";

/** A single plan: whole commands, then a warm process. */
async function benchSinglePlan(): Promise<void> {
  console.log("Một tài liệu, tiến trình mới, cả lệnh (tỷ số so với `node -e 0`, trung vị 15 cặp):");
  for (const result of [timeCold("không phụ lục", withoutAnnex, 5), timeCold("có phụ lục", withAnnex, 8)]) {
    const { name, medianMs, ratio, limit } = result;
    console.log(
      `  ${name.padEnd(16)} ${medianMs.toFixed(0).padStart(5)} ms   ${ratio.toFixed(2)} ×   (mức trần ${limit} ×)`,
    );
  }
  const request = await openRequest(withAnnex);
  const plain = await openRequest(withoutAnnex);
  const [docx, xlsx] = await buildOnce(request);
  if (docx === undefined || xlsx === undefined) throw new Error("no Word or Excel file was made");
  const peer = docxtemplaterPeer(docx, longPlaces(30));
  const ours = await rate(() => buildOnce(request));
  const oursPlain = await rate(() => buildOnce(plain));
  const filling = await rate(peer.fill);
  const annex = await rate(await exceljsPeer(xlsx));
  const together = 1 / (1 / filling + 1 / annex);
  console.log("\nMột tiến trình đã nóng, tài liệu/giây (trung vị 7 vòng):");
  printRate("kehoach, docx + xlsx, đọc + kiểm tra + viết", ours);
  printRate("kehoach, chỉ docx, đọc + kiểm tra + viết", oursPlain);
  printRate(`docxtemplater điền ${peer.places} chỗ trong cùng văn bản`, filling);
  printRate("exceljs viết phụ lục 8 × 14", annex);
  printRate("docxtemplater + exceljs", together, `   kehoach = ${(ours / together).toFixed(2)} ×`);
}

function printRate(what: string, perSecond: number, more = ""): void {
  console.log(`  ${what.padEnd(50)} ${perSecond.toFixed(1).padStart(7)}${more}`);
}

function printLine({ what, value, noise, bar, passes }: BenchLine): void {
  const spread = noise === undefined ? "" : `± ${(noise * 100).toFixed(0)} %`;
  const verdict = bar === undefined ? "" : `${passes === true ? "đạt" : "CHƯA ĐẠT"} (${bar})`;
  console.log(`  ${what.padEnd(52)} ${value.padEnd(34)} ${spread.padEnd(7)} ${verdict}`.trimEnd());
}

const isQuick = process.argv.includes("--quick");
const isBatchOnly = process.argv.includes("--batch");
if (!isBatchOnly) await benchSinglePlan();
const sizes = isQuick ? quickSizes : fullSizes;
console.log(`\nHàng loạt, các bên xen kẽ nhau ${sizes.rounds} vòng (trung vị; ±: nửa khoảng tứ phân vị):`);
await benchBatch(sizes, printLine);
