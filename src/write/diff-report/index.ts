/** DiffReport → so-sanh.html: both plans side by side on one page that needs nothing beside it, not even a script. */
import {
  type ChangeKind,
  type ComparedRow,
  changeKinds,
  type DiffReport,
  diffWords,
  type PlanPart,
  planParts,
} from "../../model/plan-change.ts";
import { escapeHtml } from "../report/escape-html.ts";
import { pageHead } from "../report/page-head.ts";
import { comparedRow } from "./compared-row.ts";
import { style } from "./style.ts";

/** The whole page; the same report gives the same text. */
export function writeDiffReport({ title, nameA, nameB, rows }: DiffReport): string {
  const words = diffWords;
  const parts = (Object.keys(planParts) as PlanPart[]).map((part) => partSection(part, rows));
  return `${pageHead({ title: words.heading, style, hasScript: false })}<body>
<header><h1>${words.heading}</h1><p class="subject">${escapeHtml(title)}</p></header>
<p class="counts">${changeCounts(rows)}</p>
<input type="checkbox" id="all"><label for="all">${words.showAll}</label>
<main>
<div class="names pair"><p><b>${words.planA}</b> ${escapeHtml(nameA)}</p><p><b>${words.planB}</b> ${escapeHtml(nameB)}</p></div>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

/** A part without any change is there only where all is shown. */
function partSection(part: PlanPart, rows: readonly ComparedRow[]): string {
  const own = rows.filter((row) => row.part === part);
  if (own.length === 0) return "";
  const isSame = own.every(({ kind }) => kind === "same");
  return `<section${isSame ? ' class="same"' : ""}><h2>${planParts[part]}</h2>\n${own.map(comparedRow).join("\n")}\n</section>`;
}

function changeCounts(rows: readonly ComparedRow[]): string {
  const changes = rows.filter(({ kind, carried }) => kind !== "same" && carried === undefined);
  if (changes.length === 0) return diffWords.noChange;
  const kinds = Object.keys(changeKinds) as ChangeKind[];
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`<span class="badge ${kind}">${count} ${changeKinds[kind]}</span>`];
  });
  return `<b>${changes.length} ${diffWords.changes}</b> ${counts.join(" ")}`;
}
