/** What a command is given and what it gives back; only main.ts prints. */
import type { OptionName } from "./options.ts";

export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** The flags of a call, as typed. */
export interface CallOptions {
  readonly out?: string;
  readonly templates?: string;
  readonly keys?: string;
  /** The table of units, selectors, number of threads and archive of a batch, as typed. */
  readonly units?: string;
  readonly select?: string;
  readonly jobs?: string;
  readonly zip?: string;
  /** The unit of a master plan that is compared with it. */
  readonly unit?: string;
  /** Which units are listed: of what province, on what day, of what level. */
  readonly province?: string;
  readonly date?: string;
  readonly level?: string;
  /** The master plan for which a table of units is made. */
  readonly batch?: string;
  /** By which format Word files are judged, and which rules are asked, as typed. */
  readonly format?: string;
  readonly only?: string;
  readonly ignore?: string;
  readonly rules?: string;
  /** Where a page about Word files or about changes is written. */
  readonly report?: string;
  readonly failFast: boolean;
  /** Whether tracked changes of Word files count as accepted or rejected, as typed. */
  readonly changes?: string;
  /** Letters of the fonts before Unicode are converted. */
  readonly convertEncoding?: boolean;
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
  /** Where the progress of a long run is told; missing where nobody watches. */
  readonly progress?: ProgressScreen;
  /** Set once the user has asked to stop: the units in hand are finished, then the run ends. */
  readonly stop?: StopRequest;
  /** The script that worker threads start with; missing where there can be none. */
  readonly workerScript?: string;
  /** Both streams go to one screen: what a program would read on stdout need not be told twice to a person. */
  readonly isOneScreen?: boolean;
}

export interface ProgressScreen {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
}

export interface StopRequest {
  readonly isRequested: () => boolean;
  /** Says that the command ends softly by itself; until then a signal ends the program at once. */
  readonly takeOver: () => void;
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
  /** What a flag means here, where it is not what it means elsewhere. */
  readonly ownHelp?: Readonly<Partial<Record<OptionName, { readonly argument?: string; readonly help: string }>>>;
  readonly positionals: { readonly least: number; readonly most: number; readonly missing: string };
  readonly load: () => Promise<{ run: (call: CommandCall) => Promise<CommandResult> }>;
}
