/** The help texts and the version: built from the tables alone, so that they cost no start-up time. */
import { packageVersion } from "../io/package-root.ts";
import type { CommandDefinition, CommandResult } from "./command.ts";
import { commands } from "./commands.ts";
import { commonOptions, type OptionName, optionHelp, optionUsage } from "./options.ts";

/** The overview of all commands. */
export function generalHelp(): CommandResult {
  const names = commands.map(({ name, alias }) => (alias === undefined ? name : `${name} (${alias})`));
  return textResult("help", [
    "kehoach: lập kế hoạch hành chính đúng thể thức từ dữ liệu.",
    "",
    "Cách dùng: kehoach LỆNH [TỆP…] [CỜ…]",
    "",
    "Lệnh:",
    ...alignPairs(names.map((name, index) => [name, commands[index]?.summary ?? ""])),
    "",
    "Cờ chung:",
    ...optionLines([...commonOptions, "version"]),
    "",
    "Bắt đầu: kehoach init ke-hoach-moi, sửa ke-hoach-moi/plan.yaml, rồi kehoach build ke-hoach-moi/plan.yaml.",
    "Hướng dẫn từng lệnh: kehoach LỆNH --help.",
    "Mã thoát: 0 xong, 1 có lỗi trong dữ liệu hoặc khi ghi, 2 gọi sai, 70 lỗi chương trình, 130 bị dừng.",
  ]);
}

/** The help of one command. */
export function commandHelp({
  name,
  alias,
  usage,
  summary,
  details,
  options,
  ownHelp,
}: CommandDefinition): CommandResult {
  return textResult("help", [
    `Cách dùng: kehoach ${name} ${usage}`,
    ...(alias === undefined ? [] : [`Tên khác:  kehoach ${alias}`]),
    "",
    summary,
    ...details,
    "",
    "Cờ:",
    ...optionLines([...options, ...commonOptions], ownHelp),
  ]);
}

/** "kehoach 0.1.0". */
export function versionAnswer(): CommandResult {
  return textResult("version", [`kehoach ${packageVersion()}`]);
}

function textResult(key: string, lines: readonly string[]): CommandResult {
  return { exitCode: 0, results: lines, notes: [], data: { ok: true, [key]: lines.join("\n") } };
}

function optionLines(options: readonly OptionName[], own: CommandDefinition["ownHelp"] = {}): readonly string[] {
  return alignPairs(
    options.map((name) => [optionUsage(name, own[name]?.argument), own[name]?.help ?? optionHelp(name)]),
  );
}

function alignPairs(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
