/** Wrong uses of the flags that are about Word files. */
import type { TemplateLibrary } from "../../pipeline.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import type { CallOptions } from "../command.ts";
import type { Mistake } from "../mistakes.ts";

/** What is wrong with the flags, given the Word files among the files named. */
export function documentMistakes(
  { format }: CallOptions,
  wordFiles: readonly string[],
  { periods }: TemplateLibrary,
): readonly Mistake[] {
  if (format === undefined) return [];
  const ids = periods.map(({ id }) => id);
  if (!ids.includes(format)) {
    const [meant] = nearestWords(format, ids, 1);
    const hint = meant === undefined ? `Ghi --format ${ids.join(" hoặc --format ")}.` : `Có phải «${meant}»?`;
    return [{ message: `Không có thể thức «${format}».`, hint }];
  }
  if (wordFiles.length > 0) return [];
  return [
    {
      message: "--format chỉ dùng khi kiểm tra tệp Word.",
      hint: "Tệp kế hoạch ghi thể thức ở trường «Thể thức», hoặc để trống.",
    },
  ];
}

/** Flags that a master plan, which is judged unit by unit, does not take. */
export function masterMistakes(options: CallOptions, wordFiles: readonly string[]): readonly Mistake[] {
  const flags = (["only", "ignore", "rules"] as const).filter((name) => options[name] !== undefined);
  const hint = "Chạy riêng: kehoach check KẾ_HOẠCH_MẪU";
  return [
    ...flags.map((name) => ({ message: `Kế hoạch mẫu không dùng --${name}.`, hint })),
    ...(wordFiles.length === 0
      ? []
      : [{ message: `Kế hoạch mẫu phải đứng một mình; ở đây có cả «${wordFiles[0]}».`, hint }]),
  ];
}
