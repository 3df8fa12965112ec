import { describe, expect, it } from "vitest";
import { evenOut } from "../../src/model/even-columns.ts";

describe("evenOut", () => {
  it.each([
    { groups: [], values: [], even: [] },
    { groups: [undefined, undefined], values: [3, 1], even: [3, 1] },
    { groups: [undefined, 1, 1, 1], values: [9, 2, 5, 4], even: [9, 5, 5, 5] },
    { groups: [1, 4, 1, 4], values: [1, 2, 3, 4], even: [3, 4, 3, 4] },
    { groups: [0, 0], values: [0, -1], even: [0, 0] },
  ])("gives $even for $values in groups $groups", ({ groups, values, even }) => {
    expect(evenOut(groups, values)).toEqual(even);
  });
});
