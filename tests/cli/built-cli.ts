/** The command line as users run it: bundled, in a process of its own. */
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuiltCli {
  /** The script that Node starts. */
  readonly program: string;
  readonly run: (args: readonly string[], settings?: RunSettings) => Promise<Outcome>;
  /** Starts a run and kills it after some milliseconds; gives the code it ended with, or null when it was killed. */
  readonly runAndKill: (args: readonly string[], afterMs: number, signal: NodeJS.Signals) => Promise<Outcome>;
  /** Sends SIGINT as soon as a path is there that the command makes. */
  readonly runAndInterrupt: (args: readonly string[], path: string) => Promise<Outcome>;
  /** Runs under a limit of so many KiB for each file, as on a full disk. */
  readonly runWithFileLimit: (args: readonly string[], limitKib: number) => Promise<Outcome>;
  readonly remove: () => void;
}

interface RunSettings {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Bundles the command line into a folder of its own, so that a developer's dist/ is neither used nor changed. */
export function buildCli(): BuiltCli {
  const folder = join("node_modules", `.kehoach-test-${process.pid}-${Date.now()}`);
  execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), folder], { stdio: "inherit" });
  const program = join(root, folder, "kehoach.cjs");
  return {
    program,
    run: (args, settings = {}) => execute(process.execPath, [program, ...args], settings),
    runAndKill: (args, afterMs, signal) =>
      runAndStop([program, ...args], (child) => {
        const timer = setTimeout(() => child.kill(signal), afterMs);
        return () => clearTimeout(timer);
      }),
    runAndInterrupt: (args, path) =>
      runAndStop([program, ...args], (child) => {
        const timer = setInterval(() => {
          if (!existsSync(path)) return;
          clearInterval(timer);
          child.kill("SIGINT");
        }, 1);
        return () => clearInterval(timer);
      }),
    runWithFileLimit: (args, limitKib) =>
      // The signal of a broken limit is ignored, so that the write itself fails as it does on a full disk.
      execute(
        "bash",
        ["-c", 'trap "" XFSZ; ulimit -f "$0"; exec "$@"', String(limitKib), process.execPath, program, ...args],
        {},
      ),
    remove: () => rmSync(join(root, folder), { recursive: true, force: true }),
  };
}

function execute(file: string, args: readonly string[], { cwd, environment }: RunSettings): Promise<Outcome> {
  const { CI: _ci, NO_COLOR: _noColor, ...inherited } = process.env;
  return new Promise((resolve) => {
    const child = execFile(file, args, { cwd, env: { ...inherited, ...environment } }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode, stdout, stderr });
    });
  });
}

/** Runs until the command ends or is stopped; `stop` gives what is to be done when it has ended. */
function runAndStop(args: readonly string[], stop: (child: ChildProcess) => () => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    const ended = stop(child);
    child.on("close", (exitCode) => {
      ended();
      resolve({ exitCode, stdout, stderr });
    });
  });
}
