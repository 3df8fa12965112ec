/** Documents of every kind of block in any order, with any text: what no person would write, but a writer must. */
import {
  type Block,
  type DocumentSection,
  type DocumentTree,
  type TableBlock,
  type TextRun,
  textElements,
} from "../../../src/model/document-tree.ts";
import fc from "../../fixed-chance.ts";
import { hostileTexts } from "./hostile-texts.ts";

const words =
  "Ủy ban nhân dân thị xã Bến Cát, tỉnh Bình Dương; chăm sóc trẻ em giai đoạn 2019 - 2025 (ngàn đồng)".split(" ");

const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join(" ")) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\t\n\r -\ud7ff]/g, "")) },
);
const lines = fc.array(anyText, { maxLength: 3 });
const flag = fc.option(fc.constant(true as const), { nil: undefined });

const run: fc.Arbitrary<TextRun> = fc
  .record({ text: anyText, bold: flag, italic: flag })
  .map(({ text, bold, italic }) => ({ text, ...(bold && { bold }), ...(italic && { italic }) }));
const runs = fc.array(run, { maxLength: 4 });

const letterhead: fc.Arbitrary<Block> = fc
  .record({
    supervisingAgency: lines,
    issuerName: lines,
    single: fc.array(anyText, { minLength: 4, maxLength: 4 }),
    mark: anyText,
  })
  .map(({ supervisingAgency, issuerName, single: [a = "", b = "", c = "", d = ""], mark }) => ({
    type: "letterhead",
    supervisingAgency,
    issuerName,
    nationalName: a,
    nationalMotto: b,
    documentCode: c,
    placeAndDate: d,
    ...(mark.length % 2 === 0 ? { urgency: mark, circulation: mark } : { draftMark: mark }),
  }));

const foot: fc.Arbitrary<Block> = fc
  .record({ recipients: lines, authority: lines, signerName: anyText, actualPost: anyText, recipientsHeading: anyText })
  .map(({ actualPost, ...rest }) => ({
    type: "foot",
    ...rest,
    ...(actualPost.length % 2 === 0 ? { actualPost, drafterMark: actualPost } : {}),
  }));

const table: fc.Arbitrary<TableBlock> = fc
  .record({
    columns: fc.array(
      fc.record({
        align: fc.constantFrom("left" as const, "center" as const, "right" as const, "both" as const),
        widthShare: fc.integer({ min: 1, max: 12 }),
      }),
      { minLength: 1, maxLength: 15 },
    ),
    roles: fc.array(fc.constantFrom("total" as const, "group" as const, "item" as const), { maxLength: 6 }),
    titles: fc.array(anyText, { minLength: 15, maxLength: 15 }),
    cell: run,
    figure: fc.integer({ min: 0, max: 99_999_999 }),
  })
  .map(({ columns, roles, titles, cell, figure }) => ({
    type: "table",
    columns,
    header: tableHeader(columns.length, titles),
    rows: roles.map((role, row) => ({
      role,
      cells: columns.map((_column, column) =>
        (row + column) % 3 === 0
          ? { type: "text", runs: [cell] }
          : { type: "number", value: figure, text: String(figure * (row + column)) },
      ),
    })),
  }));

/** Every second table has a second row under the cells after its first. */
function tableHeader(columnCount: number, titles: readonly string[]): TableBlock["header"] {
  const single = { columnSpan: 1, rowSpan: 1 };
  const leaves = titles.slice(0, columnCount).map((text) => ({ ...single, text }));
  if (columnCount % 2 === 1 || columnCount < 3) return [leaves];
  return [
    [
      { text: titles[0] ?? "", columnSpan: 1, rowSpan: 2 },
      { text: titles[1] ?? "", columnSpan: columnCount - 1, rowSpan: 1 },
    ],
    leaves.slice(1),
  ];
}

const block: fc.Arbitrary<Block> = fc.oneof(
  letterhead,
  foot,
  table,
  fc.record({ type: fc.constant("documentTitle" as const), documentType: anyText, subject: runs }),
  fc.record({ type: fc.constant("annexHeading" as const), label: anyText, title: lines, reference: anyText }),
  {
    weight: 6,
    arbitrary: fc
      .record({ element: fc.constantFrom(...textElements), runs, marker: anyText, keep: flag })
      .map(({ keep, marker, ...rest }) => ({
        type: "text" as const,
        ...rest,
        ...(marker.length % 2 === 0 ? { marker } : {}),
        ...(keep && { keepWithNext: keep }),
      })),
  },
);

const section: fc.Arbitrary<DocumentSection> = fc.record({
  kind: fc.constant("annex" as const),
  orientation: fc.constantFrom("portrait" as const, "landscape" as const),
  blocks: fc.array(block, { maxLength: 8 }),
  contactLine: lines,
});

/** Any document; its texts are legal in XML. */
export const anyTree: fc.Arbitrary<DocumentTree> = fc.record({
  properties: fc.record({ title: anyText, subject: anyText, author: anyText }),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
});
