/** Runs fake-run.ts as processes; bundled once, since it is started dozens of times. */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

export interface FakeResult {
  readonly made: number;
  readonly steps: number;
  readonly statuses: readonly string[];
  readonly rules: readonly string[];
  readonly messages: readonly string[];
  readonly left: readonly string[];
}

export interface FakeProcesses {
  /** Undefined when the process was killed before it printed. */
  run(task: object, before?: readonly string[]): Promise<FakeResult | undefined>;
  /** Starts a process that waits once it has opened the folder; `stop` kills it. */
  open(task: object): { readonly result: Promise<FakeResult | undefined>; stop(): Promise<void> };
  remove(): void;
}

export function fakeProcesses(): FakeProcesses {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-fake-"));
  // Others than the owner start it too.
  chmodSync(folder, 0o755);
  const program = join(folder, "fake-run.mjs");
  buildSync({
    entryPoints: [fileURLToPath(new URL("fake-run.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const start = (task: object, before: readonly string[]) => {
    const [command = "", ...args] = [...before, process.execPath, program, JSON.stringify(task)];
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
    let text = "";
    const line = new Promise<FakeResult | undefined>((resolve) => {
      child.stdout.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes("\n")) resolve(JSON.parse(text));
      });
      void ended.then(() => resolve(undefined));
    });
    return { child, line, ended };
  };
  return {
    run: async (task, before = []) => {
      const { line, ended } = start(task, before);
      await ended;
      return line;
    },
    open: (task) => {
      const { child, line, ended } = start({ ...task, isOnlyOpening: true }, []);
      const stop = async (): Promise<void> => {
        child.kill("SIGKILL");
        await ended;
      };
      return { result: line, stop };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
