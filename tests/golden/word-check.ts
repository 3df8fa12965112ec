/** The inside of a Word package: styles, lists, ids, order of properties, tables. */
import { all, children, doubled, type Node, type Parts } from "./package-check.ts";

/** Properties in the order of the schema (ECMA-376, CT_PPr, CT_RPr …); Word refuses some of them out of order. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split(
      " ",
    ),
  "w:rPr":
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath".split(
      " ",
    ),
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook".split(
      " ",
    ),
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark".split(" "),
  "w:sectPr":
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid".split(
      " ",
    ),
};

export function wordFaults(parts: Parts): readonly string[] {
  const stories = [...parts].filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name));
  const roots = stories.map(([, root]) => root);
  const body = all(parts.get("word/document.xml"), "w:body")[0];
  return [
    ...styleFaults(parts, roots),
    ...numberingFaults(parts, roots),
    ...roots.flatMap(idFaults),
    ...[...roots, parts.get("word/styles.xml")].flatMap((root) => (root === undefined ? [] : orderFaults(root))),
    ...roots.flatMap((root) => all(root, "w:tbl").flatMap(tableFaults)),
    ...(body?.children.at(-1)?.name === "w:sectPr" ? [] : ["the body does not end with its section"]),
  ];
}

function val(node: Node | undefined, name: string): string | undefined {
  return children(node, name)[0]?.attributes["w:val"];
}

function styleFaults(parts: Parts, roots: readonly Node[]): readonly string[] {
  const styles = all(parts.get("word/styles.xml"), "w:style");
  const ids = styles.map(({ attributes }) => attributes["w:styleId"] ?? "");
  const known = new Set(ids);
  const used = [
    ...roots.flatMap((root) => ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => all(root, name))),
    ...styles.flatMap((style) => ["w:basedOn", "w:next", "w:link"].flatMap((name) => children(style, name))),
  ].map(({ attributes }) => attributes["w:val"] ?? "");
  return [
    ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => `there is no style ${id}`),
    ...doubled(ids).map((id) => `two styles ${id}`),
  ];
}

function numberingFaults(parts: Parts, roots: readonly Node[]): readonly string[] {
  const numbering = parts.get("word/numbering.xml");
  const abstracts = new Set(all(numbering, "w:abstractNum").map(({ attributes }) => attributes["w:abstractNumId"]));
  const lists = children(numbering, "w:num");
  const known = new Set(["0", ...lists.map(({ attributes }) => attributes["w:numId"])]);
  const used = roots.flatMap((root) => all(root, "w:numId")).map(({ attributes }) => attributes["w:val"]);
  return [
    ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => `there is no list ${id}`),
    ...lists.filter((list) => !abstracts.has(val(list, "w:abstractNumId"))).map(() => "a list without levels"),
  ];
}

function idFaults(root: Node): readonly string[] {
  const idsOf = (name: string, key: string) => all(root, name).map(({ attributes }) => attributes[key] ?? "");
  return [
    ...doubled(idsOf("wp:docPr", "id")).map((id) => `two drawings ${id}`),
    ...doubled(idsOf("w:bookmarkStart", "w:id")).map((id) => `two bookmarks ${id}`),
    ...doubled(idsOf("w:bookmarkStart", "w:name")).map((name) => `two bookmarks called ${name}`),
  ];
}

function orderFaults(root: Node): readonly string[] {
  const faults: string[] = [];
  for (const [name, order] of Object.entries(orders)) {
    for (const holder of all(root, name)) {
      const places = holder.children
        .map((child) => order.indexOf(child.name.replace(/^w:/, "")))
        .filter((at) => at >= 0);
      if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)))
        faults.push(`${name}: ${holder.children.map((child) => child.name).join(", ")} out of order`);
    }
  }
  return [...new Set(faults)];
}

function tableFaults(table: Node): readonly string[] {
  const columns = children(children(table, "w:tblGrid")[0], "w:gridCol").map(({ attributes }) =>
    Number(attributes["w:w"]),
  );
  const width = children(children(table, "w:tblPr")[0], "w:tblW")[0]?.attributes;
  const sum = columns.reduce((total, column) => total + column, 0);
  const faults: string[] = [];
  if (width?.["w:type"] === "dxa" && Number(width["w:w"]) !== sum)
    faults.push(`a table is ${width["w:w"]} wide, its columns ${sum}`);
  let open = new Set<string>();
  for (const row of children(table, "w:tr")) {
    const read = rowFaults(row, columns.length, open);
    faults.push(...read.faults);
    open = read.open;
  }
  return faults;
}

/** `open` holds the cells that may go on downwards, as "column+span". */
function rowFaults(
  row: Node,
  columnCount: number,
  open: ReadonlySet<string>,
): { readonly faults: readonly string[]; readonly open: Set<string> } {
  const faults: string[] = [];
  const next = new Set<string>();
  let column = 0;
  for (const cell of children(row, "w:tc")) {
    const properties = children(cell, "w:tcPr")[0];
    const span = Number(val(properties, "w:gridSpan") ?? 1);
    const merge = children(properties, "w:vMerge")[0];
    const place = `${column}+${span}`;
    if (merge !== undefined) {
      if (merge.attributes["w:val"] !== "restart" && !open.has(place)) faults.push("a merged cell has no beginning");
      next.add(place);
    }
    if (cell.children.at(-1)?.name !== "w:p") faults.push("a cell does not end with a paragraph");
    column += span;
  }
  if (column !== columnCount) faults.push(`a row has ${column} columns of ${columnCount}`);
  return { faults, open: next };
}
