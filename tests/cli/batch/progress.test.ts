import { describe, expect, it } from "vitest";
import { progressLine, startProgress } from "../../../src/cli/batch/progress.ts";

function watch(isTerminal: boolean, total: number) {
  const written: string[] = [];
  let time = 0;
  const screen = { isTerminal, columns: 60, write: (text: string) => written.push(text) };
  const progress = startProgress(screen, { task: "Tạo", total, clock: () => time });
  return { written, progress, pass: (ms: number) => (time += ms) };
}

describe("progress", () => {
  it("tells count, share, rate and time left", () => {
    expect(progressLine("Tạo", 250, 1000, 500)).toBe(
      "Tạo ██████░░░░░░░░░░░░░░░░░░ 250/1.000 (25 %) · 500 đơn vị/giây · còn 2 giây",
    );
    expect(progressLine("Tạo", 5, 1000, 1000)).toContain("5,0 đơn vị/giây · còn 3 phút 19 giây");
    expect(progressLine("Tạo", 0, 1000, 0)).toBe("Tạo ░░░░░░░░░░░░░░░░░░░░░░░░ 0/1.000 (0 %)");
  });

  it("writes a line for each twentieth where no terminal is", () => {
    const { written, progress, pass } = watch(false, 1000);
    for (let done = 0; done < 1000; done += 10) {
      pass(1);
      progress.advance(10);
    }
    progress.end();
    expect(written).toHaveLength(20);
    expect(written[0]).toMatch(/ 50\/1\.000 \(5 %\).*\n$/);
    expect(written[19]).toContain("1.000/1.000 (100 %)");
    expect(["\r", "\u001b"].filter((sign) => written.join("").includes(sign))).toEqual([]);
  });

  it("draws one line on a terminal, not wider than it, and clears it", () => {
    const { written, progress, pass } = watch(true, 100);
    for (let done = 0; done < 100; done += 1) {
      pass(10);
      progress.advance(1);
    }
    progress.end();
    expect(written.length).toBeLessThan(15);
    for (const text of written.slice(0, -1)) {
      expect(text.startsWith("\r")).toBe(true);
      expect(text.replace("\r", "").replace("\u001b[K", "").length).toBeLessThan(60);
    }
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  it("says nothing of little work, or where nobody watches", () => {
    const { written, progress } = watch(true, 9);
    progress.advance(9);
    progress.end();
    expect(written).toEqual([]);
    startProgress(undefined, { task: "Tạo", total: 1000, clock: () => 0 }).advance(1000);
  });
});
