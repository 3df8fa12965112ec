/** A batch of any size to try things with: `npm run make-batch -- N DIR`; the same N gives the same bytes. */
import { writeBatch } from "./make-batch/write-batch.ts";

const [typedCount = "", folder = ""] = process.argv.slice(2);
const count = Number(typedCount);

if (Number.isInteger(count) && count > 0 && folder !== "") {
  await writeBatch(count, folder);
  console.log(`${folder}/plan.yaml, ${count} đơn vị: npx kehoach build ${folder}/plan.yaml -o ${folder}/ket-qua`);
} else {
  console.error("Cách dùng: npm run make-batch -- SỐ-ĐƠN-VỊ THƯ-MỤC");
  process.exitCode = 2;
}
