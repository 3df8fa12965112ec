/** A plan as far as its printed page tells it: what no page shows is left out, what prints alike is equal. */
import type { Budget } from "../../src/model/budget.ts";
import { contentNodes, type OutlineContent, type OutlineItem, type OutlineLevel } from "../../src/model/outline.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import type { TextTable, TextTableColumn } from "../../src/model/text-table.ts";
import { formatVietnameseNumber } from "../../src/vietnamese/number-format.ts";

/** One line for each thing that the page shows, in reading order. */
export function comparablePlan(plan: PlanDocument): readonly string[] {
  const { issuer, recipients, signatureBlock, body, closing = [], annexes = [] } = plan;
  const shown = {
    supervisingAgency: issuer.supervisingAgency,
    name: issuer.name,
    placeOfIssue: issuer.placeOfIssue,
    documentCode: plan.documentCode,
    issuedOn: plan.issuedOn,
    documentType: plan.documentType === "KẾ HOẠCH" ? undefined : plan.documentType,
    subject: withoutStars(plan.subject),
    urgency: plan.urgency,
    circulation: plan.circulation,
    draftMark: plan.draftMark,
    legalBases: plan.legalBases?.map((text) => text.replace(/[;.,]$/u, "")),
    opening: plan.opening,
    recipients,
    fileCopy: plan.fileCopy.replace(/[.;]$/u, ""),
    drafterMark: plan.drafterMark,
    contactLine: plan.contactLine,
    signatureBlock,
  };
  const lines = Object.entries(shown).map(([name, value]) => `${name} ${JSON.stringify(value) ?? ""}`);
  const text = [...contentLines(body, "body "), ...closing.map((one) => `paragraph ${one}`)];
  // The end mark takes the place of the last full stop.
  const ended = text.map((line, at) =>
    at === text.length - 1 ? line.replace(/(?:\.?\/\.|\.|;)?(?:"?\]?)$/u, "") : line,
  );
  return [...lines, ...ended, ...annexes.flatMap((annex, at) => annexLines(annex, `annex ${at} `))];
}

function annexLines(annex: NonNullable<PlanDocument["annexes"]>[number], lead: string): readonly string[] {
  const { title, budget, content, ...before } = annex;
  return [
    `${lead}title ${title.join(" ")}`,
    ...contentLines(before, lead),
    ...(budget === undefined ? [] : budgetLines(budget, lead)),
    ...contentLines({ content }, lead),
  ];
}

function budgetLines({ moneyUnit, table, ordinalTitle, contentTitle }: Budget, lead: string): readonly string[] {
  const rows = table.rows.map(({ role, depth, ordinal, title, cells }) => {
    const figures = cells.map((cell) =>
      cell.type === "number" ? formatVietnameseNumber(cell.value) : cell.type === "text" ? cell.text : "",
    );
    return `${lead}${role} ${depth} ${ordinal} ${title ?? "TỔNG CỘNG"} ${figures.join(" | ")}`;
  });
  return [`${lead}budget ${moneyUnit} ${ordinalTitle ?? "STT"} ${contentTitle ?? "Nội dung"}`, ...rows];
}

function contentLines(holder: OutlineContent, lead: string): readonly string[] {
  return contentNodes(holder, []).flatMap((node): readonly string[] => {
    if (node.type === "list") return node.items.flatMap(({ item }) => itemLines(item, node.level, lead));
    if (node.type === "table") return [`${lead}table ${JSON.stringify(tableTexts(node.table))}`];
    return [`${lead}${node.type} ${node.text}`];
  });
}

/** A text under a heading prints as its first paragraph does. */
function itemLines(item: OutlineItem, level: OutlineLevel, lead: string): readonly string[] {
  const { ordinal, label, heading, runInHeading, text } = item;
  const isBelow = heading !== undefined && text !== undefined;
  const words = [ordinal, label, heading, runInHeading, isBelow ? undefined : text].map((one) => one ?? "");
  const own = isBelow ? [`${lead}  paragraph ${text}`] : [];
  return [`${lead}${level} ${words.join(" | ")}`, ...own, ...contentLines(item, `${lead}  `)];
}

/** Rows without any text at the end of a table leave no line behind. */
function tableTexts({ title, columns, rows }: TextTable): unknown {
  return { title, columns: columns.map(columnTitles), rows: rows.filter((row) => row.some((cell) => cell !== "")) };
}

function columnTitles({ title, columns }: TextTableColumn): unknown {
  return columns === undefined ? title : [title, columns.map(columnTitles)];
}

function withoutStars(text: string): string {
  return text.replaceAll("*", "");
}
