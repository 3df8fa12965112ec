/** `doctor`: what this machine offers; what is only useful never fails. */
import { inspectMachine } from "../../io/machine.ts";
import { packageVersion } from "../../io/package-root.ts";
import { openTemplateLibrary } from "../../io/template-library.ts";
import type { CommandCall, CommandResult } from "../command.ts";

export async function run({ options, environment }: CommandCall): Promise<CommandResult> {
  const folder = options.out ?? "output";
  const machine = await inspectMachine(folder, environment);
  const library = await openTemplateLibrary();
  const formats = library.value?.periods.map(({ id }) => id) ?? [];
  const { fonts, office } = machine;
  return {
    exitCode: machine.canWrite ? 0 : 1,
    results: [
      `kehoach ${packageVersion()}, Node ${machine.nodeVersion}, ${machine.platform}`,
      `Thể thức: ${formats.join(", ")}`,
      machine.canWrite ? `Thư mục ghi: ${folder} (ghi được)` : `Thư mục ghi: ${folder} (KHÔNG ghi được)`,
      fonts === undefined
        ? "Phông chữ: không xem được trên máy này; Word và Excel tự có Times New Roman."
        : `Phông chữ: ${fonts.length > 0 ? fonts.join(", ") : "không có Times New Roman hay phông cùng cỡ; chỉ ảnh hưởng khi xem trên máy này"}`,
      office === undefined
        ? "LibreOffice: không thấy (không bắt buộc; chỉ để xem thử hoặc in)"
        : `LibreOffice: ${office}`,
    ],
    notes: [],
    data: { version: packageVersion(), formats, folder, ...machine },
  };
}
