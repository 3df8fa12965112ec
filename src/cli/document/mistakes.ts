/** Wrong uses of the flags that are about Word files. */
import { isSameFile } from "../../io/same-file.ts";
import type { TemplateLibrary } from "../../pipeline.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import { changesMistakes } from "../changes-view.ts";
import type { CallOptions } from "../command.ts";
import type { Mistake } from "../mistakes.ts";

/** What is wrong with the flags, given the files named and the Word files among them. */
export async function documentMistakes(
  options: CallOptions,
  files: readonly string[],
  wordFiles: readonly string[],
  { periods }: TemplateLibrary,
): Promise<readonly Mistake[]> {
  const ids = periods.map(({ id }) => id);
  return [
    ...formatMistakes(options, wordFiles, ids),
    ...changesMistakes(options),
    ...reportMistakes(options, wordFiles),
    ...(await copyMistakes(options, files, wordFiles)),
  ];
}

function formatMistakes(
  { format }: CallOptions,
  wordFiles: readonly string[],
  ids: readonly string[],
): readonly Mistake[] {
  if (format === undefined) return [];
  if (!ids.includes(format)) {
    const [meant] = nearestWords(format, ids, 1);
    const hint = meant === undefined ? `Ghi --format ${ids.join(" hoặc --format ")}.` : `Có phải «${meant}»?`;
    return [{ message: `Không có thể thức «${format}».`, hint }];
  }
  const hint = "Tệp kế hoạch ghi thể thức ở trường «Thể thức», hoặc để trống.";
  return wordFiles.length > 0 ? [] : [{ message: "--format chỉ dùng khi kiểm tra tệp Word.", hint }];
}

function reportMistakes({ report }: CallOptions, wordFiles: readonly string[]): readonly Mistake[] {
  if (report === undefined) return [];
  const hint = "Ghi như: kehoach check ke-hoach.docx --report bao-cao.html";
  if (!/\.html?$/i.test(report)) return [{ message: `--report «${report}» không phải tệp .html.`, hint }];
  return wordFiles.length > 0 ? [] : [{ message: "--report chỉ dùng khi kiểm tra tệp Word.", hint }];
}

async function copyMistakes(
  { out }: CallOptions,
  files: readonly string[],
  wordFiles: readonly string[],
): Promise<readonly Mistake[]> {
  if (out === undefined) return [];
  const hint = "Ghi như: kehoach check ke-hoach.docx -o ke-hoach-nhan-xet.docx";
  const [original] = wordFiles;
  if (original === undefined || files.length > 1) return [{ message: "-o chỉ dùng khi kiểm tra một tệp Word.", hint }];
  if (!/\.docx$/i.test(out)) return [{ message: `-o «${out}» không phải tệp .docx.`, hint }];
  if (!(await isSameFile(out, original))) return [];
  return [{ message: "-o trùng với tệp được kiểm tra; tệp gốc không bao giờ bị ghi đè.", hint }];
}

/** Flags that a master plan, which is judged unit by unit, does not take. */
export function masterMistakes(options: CallOptions, wordFiles: readonly string[]): readonly Mistake[] {
  const flags = (["only", "ignore", "rules", "format", "changes", "report", "out"] as const).filter(
    (name) => options[name] !== undefined,
  );
  const hint = "Chạy riêng: kehoach check KẾ_HOẠCH_MẪU";
  return [
    ...flags.map((name) => ({ message: `Kế hoạch mẫu không dùng --${name} khi kiểm tra.`, hint })),
    ...(wordFiles.length === 0
      ? []
      : [{ message: `Kế hoạch mẫu phải đứng một mình; ở đây có cả «${wordFiles[0]}».`, hint }]),
  ];
}
