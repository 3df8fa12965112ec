import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as docx from "docx";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareComposer } from "../../../src/compose/index.ts";
import { openTemplateLibrary } from "../../../src/io/template-library.ts";
import type { Block, DocumentTree } from "../../../src/model/document-tree.ts";
import type { Format } from "../../../src/model/format.ts";
import { inspectPlan, type TemplateLibrary } from "../../../src/pipeline.ts";
import { prepareBatchWriter } from "../../../src/write/docx/batch-writer.ts";
import { prepareDocxBatchWriter, prepareDocxWriter } from "../../../src/write/docx/index.ts";
import { librarySamples } from "../../../src/write/docx/samples.ts";
import fc from "../../fixed-chance.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { openPackage, type Parts } from "./opened-package.ts";
import { anyTree } from "./random-tree.ts";
import { budgetTable, documentOf, letterhead, nd30, readTestFormat, sampleTree, text } from "./sample.ts";

const root = new URL("../../../", import.meta.url);
const fixtures = readdirSync(new URL("fixtures/plans/", root)).map((slug) => `fixtures/plans/${slug}/plan.yaml`);
let templates: TemplateLibrary;

beforeAll(async () => {
  const library = (await openTemplateLibrary()).value;
  if (library === undefined) throw new Error("built-in templates are missing");
  templates = library;
});

async function composed(path: string): Promise<{ format: Format; tree: DocumentTree }> {
  const file = new URL(path, root);
  const loadSibling = async (name: string): Promise<Uint8Array> => readFileSync(new URL(name, file));
  const { value } = await inspectPlan({ source: { path, bytes: readFileSync(file), loadSibling }, templates });
  if (value === undefined) throw new Error(`no plan could be read from ${path}`);
  return { format: value.format, tree: prepareComposer(value.format)(value.plan) };
}

/** The tree written twice by the batch writer: blocks are kept from the second time on. */
async function batchParts(format: Format, tree: DocumentTree): Promise<readonly Parts[]> {
  const write = await prepareDocxBatchWriter(format);
  return [1, 2, 3].map(() => openPackage(write(tree)));
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The sample as it is for one unit: texts, head, heading of the annex and figures differ, the rest is the same objects. */
function variant(name: string, base: number): DocumentTree {
  const change = (block: Block): Block => {
    if (block.type === "letterhead") return { ...letterhead, issuerName: ["ỦY BAN NHÂN DÂN", name.toUpperCase()] };
    if (block.type === "annexHeading") return { ...block, reference: `${block.reference} ${name}` };
    if (block.type === "table") return budgetTable(Array.from({ length: base % 9 }, (_v, at) => `${name} ${at}`));
    return block.type === "text" && block.element === "point" ? text("point", `Trên địa bàn ${name}`, "a)") : block;
  };
  const sections = sampleTree.sections.map((one) => ({ ...one, blocks: one.blocks.map(change) }));
  return { properties: { ...sampleTree.properties, title: name }, sections };
}

describe("a batch's Word file, part by part", () => {
  it.each([...fixtures, "tests/plans/whole-plan.yaml"])("is the plain one: %s", async (path) => {
    const { format, tree } = await composed(path);
    const plain = openPackage(await prepareDocxWriter(format)(tree));
    for (const parts of await batchParts(format, tree)) expect(parts).toEqual(plain);
  });

  it.each(["nd30", "tt01"] as const)("is the plain one of a document with every kind of block: %s", async (id) => {
    const format = readTestFormat(id);
    const plain = openPackage(await prepareDocxWriter(format)(sampleTree));
    for (const parts of await batchParts(format, sampleTree)) expect(parts).toEqual(plain);
  });

  it.each(["nd30", "tt01"] as const)(
    "is the plain one of any document: %s",
    async (id) => {
      const format = readTestFormat(id);
      const [plain, batch] = [prepareDocxWriter(format), await prepareDocxBatchWriter(format)];
      const same = fc.asyncProperty(anyTree, async (tree) => {
        const expected = openPackage(await plain(tree));
        expect(openPackage(batch(tree))).toEqual(expected);
        expect(openPackage(batch(tree))).toEqual(expected);
      });
      await fc.assert(same, { numRuns: 30 });
    },
    60_000,
  );

  it.each(hostileTexts.map((hostile, index) => [index, hostile]))(
    "is the plain one with hostile text %i",
    async (_index, hostile) => {
      const tree = documentOf(
        { ...letterhead, issuerName: [hostile], urgency: hostile },
        { type: "documentTitle", documentType: hostile, subject: [{ text: hostile, bold: true }] },
        text("point", hostile, hostile),
        budgetTable([hostile]),
        { type: "annexHeading", label: hostile, title: [hostile], reference: hostile },
      );
      const whole = { properties: { title: hostile, subject: hostile, author: hostile }, sections: tree.sections };
      const plain = openPackage(await prepareDocxWriter(nd30)(whole));
      for (const parts of await batchParts(nd30, whole)) expect(parts).toEqual(plain);
    },
  );

  it("is the plain one where tables differ in their figures alone, one of them missing", async () => {
    const [plain, batch] = [prepareDocxWriter(nd30), await prepareDocxBatchWriter(nd30)];
    const table = budgetTable(["Bến Cát"]);
    for (const [at, figure] of ["7", "1.234", "", "98.765", "1 < 2", "123.456.789.012"].entries()) {
      const rows = table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, column) =>
          column === 3 ? { type: "number" as const, value: at, text: figure } : cell,
        ),
      }));
      for (const blocks of [[{ ...table, rows }], [{ ...table, rows }, text("closing", "Trên đây./.")]]) {
        const tree = documentOf(...blocks);
        expect(openPackage(batch(tree))).toEqual(openPackage(await plain(tree)));
      }
    }
  });

  it("refuses what XML cannot hold, and writes the next document as ever", async () => {
    const write = await prepareDocxBatchWriter(nd30);
    const before = hash(write(sampleTree));
    for (const illegal of ["\u0000", "\ufffe", "\ud83d"]) {
      const blocks = [text("paragraph", "của đơn vị khác"), text("paragraph", `trẻ${illegal}em`)];
      expect(() => write(documentOf(...blocks))).toThrow(RangeError);
    }
    expect(hash(write(sampleTree))).toBe(before);
  });
});

describe("the bytes of a batch's Word file", () => {
  const names = Array.from({ length: 24 }, (_v, index) => `huyện ${String.fromCodePoint(0x41 + index)}`);
  const trees = new Map(names.map((name, index) => [name, variant(name, index)]));
  const hashes = async (order: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const write = await prepareDocxBatchWriter(nd30);
    return new Map(order.map((name) => [name, hash(write(trees.get(name) ?? sampleTree))]));
  };

  it("are the same in any order, in any writer, first or last", async () => {
    const straight = await hashes(names);
    const inOrder = (order: ReadonlyMap<string, string>) => names.map((name) => order.get(name));
    expect(inOrder(await hashes(names.toReversed()))).toEqual(inOrder(straight));
    expect(inOrder(await hashes([...names, ...names.toSorted((a, b) => hashOrder(a) - hashOrder(b))]))).toEqual(
      inOrder(straight),
    );
    for (const name of names.slice(0, 5)) expect((await hashes([name])).get(name)).toBe(straight.get(name));
  });

  it("are at most an eighth more than the plain ones, and the same when written again", async () => {
    const plain = await prepareDocxWriter(nd30)(sampleTree);
    const write = await prepareDocxBatchWriter(nd30);
    const [first, second, third] = [hash(write(sampleTree)), hash(write(sampleTree)), hash(write(sampleTree))];
    expect([second, third]).toEqual([first, first]);
    expect(write(sampleTree).length).toBeLessThan(1.125 * plain.length);
  });

  it("are not changed by what is written after them", async () => {
    const write = await prepareDocxBatchWriter(nd30);
    const bytes = write(sampleTree);
    const before = hash(bytes);
    for (const name of names) write(variant(name, 5));
    expect(hash(bytes)).toBe(before);
  });
});

describe("what a batch writer remembers", () => {
  it("is made once for each shape: ten thousand texts and widths need no new object of the library", async () => {
    let made = 0;
    const counted = <Made extends object>(piece: new (...args: never[]) => Made) =>
      new Proxy(piece, {
        construct: (target, args: never[], newTarget) => {
          made += 1;
          return Reflect.construct(target, args, newTarget);
        },
      });
    const { Document, Paragraph, TextRun, Table, TableRow, TableCell } = docx;
    const library = {
      ...docx,
      Document: counted(Document),
      Paragraph: counted(Paragraph),
      TextRun: counted(TextRun),
      Table: counted(Table),
      TableRow: counted(TableRow),
      TableCell: counted(TableCell),
    };
    const write = prepareBatchWriter(librarySamples(library), nd30.spec);
    const tree = (at: number): DocumentTree =>
      documentOf(
        { ...letterhead, issuerName: [`ỦY BAN NHÂN DÂN ${"X".repeat(at % 20)} ${at}`] },
        ...Array.from({ length: 100 }, (_v, index) => text("paragraph", `Đoạn ${100 * at + index}`)),
        budgetTable([`Huyện ${at} ${"x".repeat(at % 7)}`]),
      );
    for (let at = 0; at < 20; at += 1) write(tree(at));
    const warm = made;
    expect(warm).toBeGreaterThan(0);
    for (let at = 20; at < 120; at += 1) write(tree(at));
    expect(made).toBe(warm);
  });
});

/** Any order that is neither the alphabet's nor its reverse. */
function hashOrder(name: string): number {
  return Number.parseInt(hash(Buffer.from(name)).slice(0, 8), 16);
}
