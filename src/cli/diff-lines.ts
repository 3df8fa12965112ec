/** What changed between two plans as a clerk reads it in a terminal: by part of the plan, one line a change. */
import type { ChangeKind, PlanChange, PlanPart } from "../model/plan-change.ts";
import { changeKinds, planParts } from "../model/plan-change.ts";

/** Colours of the terminal by kind of change. */
const colours: Readonly<Record<ChangeKind, number>> = {
  added: 32,
  dropped: 31,
  changed: 33,
  moved: 35,
  renumbered: 36,
};
const signs: Readonly<Record<ChangeKind, string>> = {
  added: "+",
  dropped: "-",
  changed: "~",
  moved: ">",
  renumbered: "#",
};

/** The changes under the name of their part. */
export function diffLines(changes: readonly PlanChange[], colour: boolean): readonly string[] {
  const lines: string[] = [];
  let part: PlanPart | undefined;
  for (const change of changes) {
    if (change.part !== part) {
      if (part !== undefined) lines.push("");
      lines.push(painted(planParts[change.part], 1, colour));
      part = change.part;
    }
    lines.push(`  ${painted(signs[change.kind], colours[change.kind], colour)} ${change.message}`);
  }
  return lines;
}

/** «3 sửa, 1 thêm.», or that there is none. */
export function diffSummary(changes: readonly PlanChange[]): string {
  if (changes.length === 0) return "Hai kế hoạch không khác nhau.";
  const kinds = Object.keys(changeKinds) as ChangeKind[];
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${changeKinds[kind]}`];
  });
  return `${changes.length} chỗ khác: ${counts.join(", ")}.`;
}

/** A code of 1 is bold, of 31 and more a colour. */
function painted(text: string, code: number, colour: boolean): string {
  return colour ? `\u001b[${code}m${text}\u001b[${code === 1 ? 22 : 39}m` : text;
}
