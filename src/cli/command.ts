/** What a command is given and what it gives back; only main.ts prints. */
import type { OptionName } from "./options.ts";

export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** The flags of a call, as typed. */
export interface CallOptions {
  readonly out?: string;
  readonly templates?: string;
  readonly keys?: string;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export interface CommandCall {
  readonly positionals: readonly string[];
  readonly options: CallOptions;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Which streams may carry colour. */
  readonly colour: { readonly results: boolean; readonly notes: boolean };
  /** Both streams go to one screen: what a program would read on stdout need not be told twice to a person. */
  readonly isOneScreen?: boolean;
}

export interface CommandResult {
  readonly exitCode: ExitCode;
  /** Lines for stdout. */
  readonly results: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  /** What --json prints instead of the lines, beside the command's name and exit code. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CommandDefinition {
  readonly name: string;
  /** The unaccented Vietnamese name. */
  readonly alias?: string;
  /** Arguments after the name: "TỆP… [-o THƯ_MỤC]". */
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: readonly OptionName[];
  readonly positionals: { readonly least: number; readonly most: number; readonly missing: string };
  readonly load: () => Promise<{ run: (call: CommandCall) => Promise<CommandResult> }>;
}
