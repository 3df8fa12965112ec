/** The words of one item: a title on its own line, a title on the line of its text, a kept label, or text alone. */
import type { OutlineItem } from "../../model/outline.ts";
import type { LineLook, SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import type { TreeItem } from "./outline-tree.ts";

/** The fields of the item's own words, and whether they were guessed. */
export interface ItemLead {
  readonly fields: Pick<OutlineItem, "label" | "heading" | "runInHeading" | "text">;
  readonly guessed: boolean;
}

/** What the items beside it say about an item whose look tells nothing. */
export interface ListHabit {
  /** Most items of the list begin with a title and a colon, or have their title on a line of its own. */
  readonly isTitled: boolean;
}

const labelForm =
  /^((?:Mục tiêu|Chỉ tiêu|Nhiệm vụ|Giải pháp|Nhóm giải pháp|Nhóm nhiệm vụ|Tiêu chí|Dự án|Tiểu dự án|Nội dung|Hoạt động|Bước|Đợt|Phương án|Chuyên đề) (?:số )?\d{1,3}(?:\.\d{1,2})*)\s*[:.]\s+(?=\S)/u;

const longestDashTitle = 8;
const longestTitle = 45;

/** The title before a colon on the line of a text; undefined where the colon announces a list or belongs to a sentence. */
function titleBeforeColon(item: TreeItem): string | undefined {
  const { text, level } = item;
  const colon = text.indexOf(":");
  if (colon <= 0 || colon >= text.length - 1 || !/^\s/u.test(text.slice(colon + 1))) return undefined;
  const title = text.slice(0, colon);
  const words = title.split(" ").length;
  const most = level === "dashItem" || level === "plusItem" ? longestDashTitle : longestTitle;
  if (words > most || /[.;!?]\s/u.test(title) || /(?:như|gồm|là|sau|rằng|bao gồm)$/u.test(title)) return undefined;
  return /[“"(]/u.test(title) && !/[”")]/u.test(title) ? undefined : title.trim();
}

/** What most items of a list do. */
export function habitOf(items: readonly TreeItem[]): ListHabit {
  const titled = items.filter((item) => titleBeforeColon(item) !== undefined || isAnnouncing(item));
  return { isTitled: items.length > 0 && titled.length >= items.length * 0.6 };
}

/** A short line without an end sign, or with a colon, that others stand under. */
function isAnnouncing({ text, children }: TreeItem): boolean {
  return children.length > 0 && !/[;!?…]$/u.test(text);
}

/** The words of an item; `styled` says that the source tells titles by bold letters. */
export function itemLead(item: TreeItem, habit: ListHabit, styled: boolean): ItemLead {
  const label = labelForm.exec(item.text);
  const rest = label === null ? item.text : item.text.slice(label[0].length);
  const kept = label?.[1] === undefined ? {} : { label: label[1] };
  const { look } = item.line;
  if (rest === "") return { fields: { ...kept }, guessed: false };
  if (label !== null) return { fields: { ...kept, text: rest }, guessed: false };
  if (styled && look !== undefined) return { fields: leadByLook(item, look), guessed: false };
  return leadByWords(item, habit);
}

function leadByLook(item: TreeItem, look: LineLook): ItemLead["fields"] {
  const { text, level, marker } = item;
  const isItalicTitle = look.italic && (level === "point" || level === "subclause");
  if (look.bold || isItalicTitle || isUpperSection(item)) return { heading: text };
  if (look.boldStart <= marker.length) return { text: look.italic ? `*${text}*` : text };
  const title = text.slice(0, look.boldStart - marker.length).trim();
  const rest = text.slice(look.boldStart - marker.length);
  if (/^\s*:/u.test(rest)) return withTitle(title, rest.replace(/^\s*:/u, ""));
  if (/[:.;!?…]$/u.test(title)) return withTitle(title.replace(/:$/u, ""), rest);
  return { text: `**${title}**${rest}` };
}

function withTitle(title: string, rest: string): ItemLead["fields"] {
  const text = rest.trim();
  return text === "" ? { runInHeading: title } : { runInHeading: title, text };
}

function isUpperSection({ level, text }: TreeItem): boolean {
  return (level === "section" || level === "part") && isUpperCaseText(text);
}

/** Without looks: capitals, what stands under the item, and what the items beside it do. */
function leadByWords(item: TreeItem, habit: ListHabit): ItemLead {
  const { text, level, children } = item;
  if (isUpperSection(item)) return { fields: { heading: text }, guessed: false };
  const title = habit.isTitled ? titleBeforeColon(item) : undefined;
  if (title !== undefined) return { fields: withTitle(title, text.slice(text.indexOf(":") + 1)), guessed: true };
  const isDash = level === "dashItem" || level === "plusItem";
  const hasItems = children.some(({ type }) => type === "item");
  const isEnded = /[;!?…]$/u.test(text) || (text.endsWith(".") && (!hasItems || level === "point"));
  const isTitle = !isDash && children.length > 0 && !isEnded && text.split(" ").length <= 60;
  const isShortSection = level === "section" && !/[.;:]$/u.test(text);
  if (isTitle || isShortSection) return { fields: { heading: text }, guessed: true };
  return { fields: { text }, guessed: false };
}

/** The text of a paragraph that is no item, with stars where the whole of it is emphasised. */
export function paragraphText({ text, look }: SourceLine): string {
  if (look === undefined) return text;
  if (look.boldStart > 0) return `**${text.slice(0, look.boldStart).trim()}**${text.slice(look.boldStart)}`;
  const stars = "*".repeat((look.bold ? 2 : 0) + (look.italic ? 1 : 0));
  return `${stars}${text}${stars}`;
}
