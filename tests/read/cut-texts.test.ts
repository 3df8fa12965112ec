import { describe, expect, it } from "vitest";
import { places, readAsFile, smallPlan } from "./small-plan.ts";

async function found(subject: string): Promise<readonly string[]> {
  const { diagnostics } = await readAsFile(smallPlan.replace("Chăm sóc trẻ em năm 2026", () => subject));
  return places(diagnostics);
}

describe("a text that # cuts", () => {
  it.each(["Chỉ tiêu của năm #5", "Chăm sóc trẻ em #Mục", "Chăm sóc trẻ em #(a)"])(
    "is doubted: %s",
    async (subject) => {
      expect(await found(subject)).toEqual([`PLAN-HASH 9:${10 + subject.indexOf("#")}`]);
    },
  );

  it.each([
    "Chăm sóc trẻ em # chú thích",
    "Chăm sóc trẻ em  #chú thích",
    "Chămsóc #chú",
    "Chăm sóc#5",
    '"Chăm sóc #5"',
    '"Chăm sóc" #5',
    "Chăm sóc trẻ em ##",
  ])("is taken as it is: %s", async (subject) => {
    expect(await found(subject)).toEqual([]);
  });
});
