/** What each rule says of a fixture: its first message in the expected.txt of a faulty plan or Word file. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Messages by the id of their rule, from the fixtures of a folder, in the order of their names. */
export async function messagesByRule(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const slug of (await readdir(folder)).sort()) {
    const expected = await readFile(join(folder, slug, "expected.txt"), "utf8");
    // "plan.yaml:6:20  lỗi  ND30-SK03  Số, ký hiệu …"
    for (const [, rule = "", message = ""] of expected.matchAll(
      /^\S.*? {2}(?:lỗi|cảnh báo|lưu ý) {2}([A-Z0-9-]+) {2}(.*)$/gmu,
    )) {
      if (!found.has(rule)) found.set(rule, message);
    }
  }
  return found;
}
