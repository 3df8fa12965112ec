import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../src/model/outline.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import type { PlanChange } from "../../src/model/plan-change.ts";
import fc from "../fixed-chance.ts";
import { planSlugs } from "../golden/plan-fixtures.ts";
import { changesBetween, entryLists, entryText, readFixturePlan, withText } from "./plans.ts";

const plans = await Promise.all(planSlugs.map((slug) => readFixturePlan(slug)));
const chance = fc.record({
  plan: fc.constantFrom(...plans),
  list: fc.nat(10_000),
  item: fc.nat(10_000),
  other: fc.nat(10_000),
});
type Chance = typeof chance extends fc.Arbitrary<infer Value> ? Value : never;
const runs = { numRuns: 60 };

/** The changes that are not mere consequences of the others. */
function edits(a: PlanDocument, b: PlanDocument): readonly PlanChange[] {
  return changesBetween(a, b).filter(({ kind }) => kind !== "renumbered");
}

interface Copy {
  readonly plan: PlanDocument;
  readonly entries: OutlineEntry[];
  readonly at: number;
  readonly entry: OutlineEntry;
}

/** A copy of a plan with one of its lists chosen, and one entry of it. */
function chosenCopy({ plan, list, item }: Chance): Copy {
  const copy = structuredClone(plan);
  const lists = entryLists(copy).filter(({ entries }) => entries.length > 1);
  const { entries } = lists[list % lists.length] ?? { entries: [] };
  const at = item % entries.length;
  return { plan: copy, entries, at, entry: entries[at] ?? "" };
}

describe("the changes of edited plans", () => {
  it("finds nothing between a plan and itself", () => {
    for (const plan of plans) expect(changesBetween(plan, structuredClone(plan))).toEqual([]);
  });

  it("reports an inserted item as exactly that", () => {
    fc.assert(
      fc.property(chance, (chosen) => {
        const { plan, entries, at } = chosenCopy(chosen);
        entries.splice(at, 0, "Xây bến thuyền ngoài đảo xa");
        expect(edits(chosen.plan, plan)).toMatchObject([{ kind: "added", b: { text: "Xây bến thuyền ngoài đảo xa" } }]);
      }),
      runs,
    );
  });

  it("reports a dropped item as exactly that", () => {
    fc.assert(
      fc.property(chance, (chosen) => {
        const { plan, entries, at, entry } = chosenCopy(chosen);
        entries.splice(at, 1);
        const found = edits(chosen.plan, plan);
        expect(found).toMatchObject([{ kind: "dropped" }]);
        expect(found[0]?.a?.text).toContain(entryText(entry));
      }),
      runs,
    );
  });

  it("reports an item that moved in its list as one change", () => {
    fc.assert(
      fc.property(chance, (chosen) => {
        const { plan, entries, at, entry } = chosenCopy(chosen);
        const others = entries.filter((_one, index) => index !== at);
        const to = chosen.other % (others.length + 1);
        entries.splice(0, entries.length, ...others.slice(0, to), entry, ...others.slice(to));
        const isSame = to === at;
        expect(edits(chosen.plan, plan).map(({ kind }) => kind)).toEqual(isSame ? [] : ["moved"]);
      }),
      runs,
    );
  });

  it("reports an item that moved to another list as one change", () => {
    fc.assert(
      fc.property(chance, (chosen) => {
        const { plan, entries, at, entry } = chosenCopy(chosen);
        const inside = new Set(entryLists({ body: { clauses: [entry] } }).map((list) => list.entries));
        const targets = entryLists(plan).filter((list) => list.entries !== entries && !inside.has(list.entries));
        const target = targets[chosen.other % targets.length];
        if (target === undefined) return;
        entries.splice(at, 1);
        target.entries.splice(chosen.item % (target.entries.length + 1), 0, entry);
        expect(edits(chosen.plan, plan)).toMatchObject([{ kind: "moved" }]);
      }),
      runs,
    );
  });

  it("reports a reworded item as exactly that, with the words", () => {
    fc.assert(
      fc.property(chance, (chosen) => {
        const { plan, entries, at, entry } = chosenCopy(chosen);
        const words = entryText(entry).split(" ");
        if (words.length < 4) return;
        words[chosen.other % words.length] = "Xyzt";
        entries[at] = withText(entry, words.join(" "));
        const found = edits(chosen.plan, plan);
        expect(found).toMatchObject([{ kind: "changed" }]);
        expect(found[0]?.words?.filter(({ kind }) => kind === "added").map(({ text }) => text.trim())).toEqual([
          "Xyzt",
        ]);
      }),
      runs,
    );
  });

  it("reports a changed number as exactly that", () => {
    fc.assert(
      fc.property(chance, (chosen) => {
        const { plan, entries, at, entry } = chosenCopy(chosen);
        const number = /(?<![\d.,/-])\d{2,4}(?![\d.,/-])/.exec(entryText(entry))?.[0];
        if (number === undefined) return;
        entries[at] = withText(entry, entryText(entry).replace(number, "7777"));
        const found = edits(chosen.plan, plan);
        expect(found).toHaveLength(1);
        expect(found[0]?.message).toMatch(new RegExp(`: ${number}%? → 7777%?\\.$`));
      }),
      runs,
    );
  });

  it("tells the way back as the mirror of the way there", () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 6 }), (choices) => {
        const [first] = choices;
        if (first === undefined) return;
        let after = first.plan;
        for (const [index, chosen] of choices.entries()) {
          const { plan, entries, at, entry } = chosenCopy({ ...chosen, plan: after });
          if (index % 3 === 0) entries.splice(at, 1);
          if (index % 3 === 1) entries.push(...entries.splice(at, 1));
          if (index % 3 === 2) entries[at] = withText(entry, `${entryText(entry)} và việc mới ${index}`);
          after = plan;
        }
        expect(keys(changesBetween(after, first.plan).map(mirrored))).toEqual(keys(changesBetween(first.plan, after)));
      }),
      runs,
    );
  });
});

const mirrorKinds = {
  added: "dropped",
  dropped: "added",
  changed: "changed",
  moved: "moved",
  renumbered: "renumbered",
} as const;

/** The same change seen from the other plan. */
function mirrored({ kind, a, b, words }: PlanChange): Seen {
  return {
    kind: mirrorKinds[kind],
    a: b,
    b: a,
    words: words?.map(({ kind: of, text }) => ({
      kind: of === "same" ? of : of === "added" ? "dropped" : "added",
      text,
    })),
  };
}

type Seen = Pick<PlanChange, "kind"> & { readonly [Key in "a" | "b" | "words"]: PlanChange[Key] | undefined };

/** Changes in a form in which their order, and that of words at one place, does not matter. */
function keys(changes: readonly (PlanChange | Seen)[]): readonly string[] {
  return changes
    .map(({ kind, a, b, words }) => JSON.stringify([kind, a, b, words?.map((one) => `${one.kind} ${one.text}`).sort()]))
    .sort();
}
