/** `npm run bench`: one plan cold against bare node, and warm beside docxtemplater and exceljs; ratios of one run. */
import { timeCold } from "./cold.ts";
import { docxtemplaterPeer, exceljsPeer } from "./peers.ts";
import { buildOnce, openRequest, rate } from "./warm.ts";

const withAnnex = "fixtures/plans/binh-duong-2019-tre-em/plan.yaml";
const withoutAnnex = "fixtures/plans/dong-nai-2021-tre-em/plan.yaml";

console.log("Một tài liệu, tiến trình mới, cả lệnh (tỷ số so với `node -e 0`, trung vị 15 cặp):");
for (const result of [timeCold("không phụ lục", withoutAnnex, 5), timeCold("có phụ lục", withAnnex, 8)]) {
  const { name, medianMs, ratio, limit } = result;
  console.log(
    `  ${name.padEnd(16)} ${medianMs.toFixed(0).padStart(5)} ms   ${ratio.toFixed(2)} ×   (mức trần ${limit} ×)`,
  );
}

const request = await openRequest(withAnnex);
const plain = await openRequest(withoutAnnex);
const [docx] = await buildOnce(request);
if (docx === undefined) throw new Error("no Word file was made");
const peer = docxtemplaterPeer(docx, 30);
const ours = await rate(() => buildOnce(request));
const oursPlain = await rate(() => buildOnce(plain));
const filling = await rate(peer.fill);
const annex = await rate(exceljsPeer);
const together = 1 / (1 / filling + 1 / annex);

console.log("\nMột tiến trình đã nóng, tài liệu/giây (trung vị 7 vòng):");
console.log(`  kehoach, docx + xlsx, đọc + kiểm tra + viết        ${ours.toFixed(1).padStart(7)}`);
console.log(`  kehoach, chỉ docx, đọc + kiểm tra + viết           ${oursPlain.toFixed(1).padStart(7)}`);
console.log(
  `  docxtemplater điền ${String(peer.places).padStart(2)} chỗ trong cùng văn bản        ${filling.toFixed(1).padStart(7)}`,
);
console.log(`  exceljs viết phụ lục 8 × 14                        ${annex.toFixed(1).padStart(7)}`);
console.log(
  `  docxtemplater + exceljs                            ${together.toFixed(1).padStart(7)}   kehoach = ${(ours / together).toFixed(2)} ×`,
);
