/** Which columns are printed equally wide: those under one title that hold the same kind of figures or marks. */
import { rememberByObject } from "./remember.ts";
import type { TitledColumn } from "./table-header.ts";

/** What one column without children holds. */
export interface ColumnContent {
  /** Columns of different kinds are never evened: a quantity is far shorter than an amount. */
  readonly kind: string;
  readonly texts: readonly string[];
  /** The author has said how wide it is. */
  readonly hasOwnWidth?: boolean;
}

/** Gives the group of every column without children, from left to right; undefined for one that stands by itself. */
export function evenGroups(
  columns: readonly TitledColumn[],
  contents: readonly ColumnContent[],
): readonly (number | undefined)[] {
  const parents = rememberedParents(columns);
  const keys = contents.map((content, at) => (isEven(content) ? `${parents[at]} ${content.kind}` : undefined));
  return keys.map((key, at) => {
    const first = keys.indexOf(key);
    const isAlone = first === at && !keys.includes(key, at + 1);
    return key === undefined || parents[at] === undefined || isAlone ? undefined : first;
  });
}

/** The group as a field of a column of the tree. */
export function evenColumn(evenGroup: number | undefined): { readonly evenGroup?: number } {
  return evenGroup === undefined ? {} : { evenGroup };
}

/** A figure or a mark never wraps, so a wider column would hold nothing more; sentences need what they need. */
function isEven({ texts, hasOwnWidth }: ColumnContent): boolean {
  if (hasOwnWidth === true) return false;
  for (const text of texts) if (/\s/.test(text) && /\s/.test(text.trim())) return false;
  return true;
}

const rememberedParents = rememberByObject(parentsOfLeaves);

/** The group title over each column without children, as a number; none at the top. */
function parentsOfLeaves(columns: readonly TitledColumn[]): readonly (number | undefined)[] {
  const parents: (number | undefined)[] = [];
  let titles = 0;
  const visit = (siblings: readonly TitledColumn[], parent: number | undefined): void => {
    for (const { columns: children } of siblings) {
      if (children === undefined) parents.push(parent);
      else {
        titles += 1;
        visit(children, titles);
      }
    }
  };
  visit(columns, undefined);
  return parents;
}
