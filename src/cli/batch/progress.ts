/** Tells how far a long run is: a bar on a terminal, a line for each twentieth elsewhere; silent where nobody watches. */
import type { ProgressScreen } from "../command.ts";

export interface Progress {
  /** Says that so many more units are done. */
  readonly advance: (count: number) => void;
  readonly end: () => void;
}

/** A bar is drawn no more often than the eye follows. */
const leastPauseMs = 100;
const barWidth = 24;
const steps = 20;
/** Shorter work is over before anyone wonders. */
const leastUnits = 20;

/** Begins to count towards `total` units; `clock` gives milliseconds. */
export function startProgress(
  screen: ProgressScreen | undefined,
  { task, total, clock }: { readonly task: string; readonly total: number; readonly clock: () => number },
): Progress {
  if (screen === undefined || total < leastUnits) return { advance: () => {}, end: () => {} };
  const startedAt = clock();
  let done = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let told = 0;
  const draw = (): void => {
    const text = progressLine(task, done, total, clock() - startedAt);
    if (screen.isTerminal) screen.write(`\r${fitted(text, screen.columns)}\u001b[K`);
    else screen.write(`${text}\n`);
  };
  return {
    advance: (count) => {
      done += count;
      if (screen.isTerminal) {
        if (clock() - drawnAt < leastPauseMs && done < total) return;
        drawnAt = clock();
        draw();
        return;
      }
      const step = Math.floor((done * steps) / total);
      if (step === told) return;
      told = step;
      draw();
    },
    // The bar makes room for what is printed next.
    end: () => {
      if (screen.isTerminal) screen.write("\r\u001b[K");
    },
  };
}

/** "Tạo  [██████░░░░] 300/1.000 (30 %) · 410 đơn vị/giây · còn 2 giây". */
export function progressLine(task: string, done: number, total: number, elapsedMs: number): string {
  const share = done / total;
  const filled = Math.round(share * barWidth);
  const bar = `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
  const rate = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const left = rate > 0 ? ` · ${perSecond(rate)} đơn vị/giây · còn ${duration((total - done) / rate)}` : "";
  return `${task} ${bar} ${grouped(done)}/${grouped(total)} (${Math.floor(share * 100)} %)${left}`;
}

function perSecond(rate: number): string {
  return rate < 10 ? rate.toFixed(1).replace(".", ",") : grouped(Math.round(rate));
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} giây` : `${Math.floor(whole / 60)} phút ${whole % 60} giây`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

function fitted(text: string, columns: number): string {
  return text.length < columns ? text : text.slice(0, Math.max(0, columns - 1));
}
