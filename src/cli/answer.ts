/** Finds the command that is meant, checks its arguments and runs it. */

import { nearestWords } from "../vietnamese/nearest-words.ts";
import type { CommandCall, CommandDefinition, CommandResult } from "./command.ts";
import { commands, findCommand } from "./commands.ts";
import { commandHelp, generalHelp, versionAnswer } from "./help.ts";
import { type Mistake, usageError } from "./mistakes.ts";
import { commonOptions, type ParsedArguments, readArguments } from "./options.ts";

/** What the world gives to every command. */
export type Surroundings = Omit<CommandCall, "positionals" | "options">;

/** The answer to a whole command line, without the program's name. */
export async function answer(args: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const typed = readArguments(args);
  const [word, ...positionals] = typed.positionals;
  if (word === undefined) return answerWithoutCommand(typed);
  if (word === "help") return help(positionals[0]);
  const command = findCommand(word);
  if (command === undefined) return usageError([unknownCommand(word)]);
  if (typed.flags.has("help")) return commandHelp(command);
  const parsed = readArguments(args, [...command.options, ...commonOptions]);
  const mistakes = [...parsed.faults, ...positionalMistakes(command, positionals)];
  if (mistakes.length > 0) return usageError(mistakes, command.name);
  return runCommand(command, { ...parsed, positionals }, surroundings);
}

/** «kehoach help build», as in other programs, is «kehoach build --help». */
function help(word: string | undefined): CommandResult {
  if (word === undefined) return generalHelp();
  const command = findCommand(word);
  return command === undefined ? usageError([unknownCommand(word)]) : commandHelp(command);
}

function answerWithoutCommand({ flags, faults }: ParsedArguments): CommandResult {
  if (flags.has("version")) return versionAnswer();
  if (faults.length > 0) return usageError(faults);
  if (flags.has("help")) return generalHelp();
  // Called without a command, the help is the answer to wrong use.
  const mistake = { message: "Thiếu lệnh.", hint: `Các lệnh: ${commands.map(({ name }) => name).join(", ")}.` };
  return { ...usageError([mistake]), notes: generalHelp().results };
}

function unknownCommand(word: string): Mistake {
  const names = commands.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]));
  const [meant] = nearestWords(word, names, 1);
  return {
    message: `Không có lệnh «${word}».`,
    hint: meant === undefined ? `Các lệnh: ${commands.map(({ name }) => name).join(", ")}.` : `Có phải «${meant}»?`,
  };
}

function positionalMistakes({ name, usage, positionals }: CommandDefinition, given: readonly string[]): Mistake[] {
  const hint = `Cách dùng: kehoach ${name} ${usage}`;
  if (given.length < positionals.least) return [{ message: positionals.missing, hint }];
  const extra = given[positionals.most];
  return extra === undefined ? [] : [{ message: `Thừa «${extra}».`, hint }];
}

async function runCommand(
  command: CommandDefinition,
  { positionals, texts, flags }: ParsedArguments,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { run } = await command.load();
  const result = await run({
    ...surroundings,
    positionals,
    options: {
      ...texts,
      force: flags.has("force"),
      failFast: flags.has("fail-fast"),
      convertEncoding: flags.has("convert-encoding"),
      quiet: flags.has("quiet"),
      verbose: flags.has("verbose"),
    },
  });
  return { ...result, data: { command: command.name, ok: result.exitCode === 0, ...result.data } };
}
