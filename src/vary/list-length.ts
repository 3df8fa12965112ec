/** How long the lists of a variant may be. */
import type { Entry } from "./array-part.ts";
import { placeWords } from "./place-words.ts";
import { type Run, tell, tellMissing } from "./run.ts";

/** Lists that a plan cannot be without. */
const requiredLists: ReadonlySet<string | number> = new Set(["opening", "recipients", "name", "title"]);

/** Most lines that a field can hold. */
const mostLines: ReadonlyMap<string | number, number> = new Map([
  ["name", 4],
  ["supervisingAgency", 4],
  ["title", 4],
  ["contactLine", 4],
  ["signingAuthority", 3],
]);

/** Whether a list of so many lines stands in a variant; tells where it is too short or too long. */
export function prepareLength(entries: readonly Entry[], key: string | number): (run: Run, length: number) => boolean {
  const isRequired = requiredLists.has(key);
  const most = mostLines.get(key) ?? Number.POSITIVE_INFINITY;
  const mayBeEmpty = isRequired || key === "signingAuthority";
  return (run, length) => {
    if (length === 0 && isRequired) tellEmpty(run, entries);
    if (length > most) tellLength(run, length, most, entries);
    return length > 0 || mayBeEmpty;
  };
}

function tellLength(run: Run, length: number, most: number, entries: readonly Entry[]): void {
  const [field] = entries.flatMap(({ list }) => list?.fields(run) ?? []);
  tell(run, entries, {
    rule: "BATCH-LINES",
    message: `${run.row.label}: ${placeWords(run.path)} có ${length} dòng, nhiều nhất là ${most}.`,
    hint: "Viết gọn lại trong bảng đơn vị.",
    ...(field === undefined ? {} : { field }),
  });
}

function tellEmpty(run: Run, entries: readonly Entry[]): void {
  const list = entries.find((entry) => entry.list !== undefined)?.list;
  if (list !== undefined) tellMissing(run, list);
  else {
    tell(run, entries, {
      rule: "BATCH-EMPTY",
      message: `${run.row.label}: ${placeWords(run.path)} không còn dòng nào.`,
      hint: "Xem lại «Chỉ khi» của các dòng này trong kế hoạch mẫu.",
    });
  }
}
