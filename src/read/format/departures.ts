/** Where a format leaves the range or the look that the law gives: an office may do so, but it is told. */
import type { DataPath } from "../../diagnostic.ts";
import type { ElementName } from "../../model/document-tree.ts";
import type { ElementFormat, FormatSpec } from "../../model/format.ts";
import { checkedMeasures } from "./checked-measures.ts";
import { elementRule, underlineRule } from "./element-rules.ts";

export interface Departure {
  readonly rule: string;
  readonly path: DataPath;
  readonly message: string;
  /** The article, or "thông lệ" where only practice gives the range. */
  readonly source: string;
}

/** Compares a format with the one that the law gives; ranges are always those of the law. */
export function findDepartures(law: FormatSpec, spec: FormatSpec): readonly Departure[] {
  const elements = entriesOf(law.elements).flatMap(([name, lawful]) =>
    elementDepartures(name, lawful, spec.elements[name], law),
  );
  return [...measureDepartures(law, spec), ...pageDepartures(law, spec), ...elements];
}

function entriesOf(elements: FormatSpec["elements"]): readonly (readonly [ElementName, ElementFormat])[] {
  // The schema makes exactly these keys.
  return Object.entries(elements) as readonly (readonly [ElementName, ElementFormat])[];
}

function measureDepartures(law: FormatSpec, spec: FormatSpec): readonly Departure[] {
  return checkedMeasures.flatMap(({ rule, title, path, of }) => {
    const { allowed, source } = of(law);
    return outside(of(spec).value, allowed, { rule, path, source }, title);
  });
}

function pageDepartures(law: FormatSpec, spec: FormatSpec): readonly Departure[] {
  const { allowed: fonts, source } = law.font;
  const isOtherFont = fonts !== undefined && !fonts.includes(spec.font.value);
  const font = `Phông chữ là ${spec.font.value}, phải là ${fonts?.join(" hoặc ") ?? ""}.`;
  const isOtherPlace = spec.pageNumber.position !== law.pageNumber.position;
  const isShown = law.pageNumber.hiddenOnFirstPage && !spec.pageNumber.hiddenOnFirstPage;
  const places = { header: "lề trên", footer: "lề dưới" } as const;
  const place = `Số trang đặt ở ${places[spec.pageNumber.position]}, phải ở ${places[law.pageNumber.position]}.`;
  return [
    ...found(isOtherFont, { rule: "ND30-PG04", path: ["font", "value"], message: font, source }),
    ...found(isOtherPlace, {
      rule: "ND30-PG06",
      path: ["pageNumber", "position"],
      message: place,
      source: law.pageNumber.source,
    }),
    ...found(isShown, {
      rule: "ND30-PG07",
      path: ["pageNumber", "hiddenOnFirstPage"],
      message: "Số trang hiện ở trang thứ nhất, phải để ẩn.",
      source: law.pageNumber.source,
    }),
  ];
}

function elementDepartures(
  name: ElementName,
  lawful: ElementFormat,
  element: ElementFormat,
  law: FormatSpec,
): readonly Departure[] {
  const rule = elementRule(name);
  const at = (key: keyof ElementFormat): { path: DataPath; source: string } => ({
    path: ["elements", name, key],
    source: lawful.source,
  });
  const sizes = (["sizePt", "compactSizePt"] as const).flatMap((key) =>
    outside(element[key], lawful.allowedSizePt, { rule, ...at(key) }, `Cỡ chữ của «${lawful.styleName}»`),
  );
  // Where only practice gives the look, any other is as good.
  const looks =
    lawful.source === "thông lệ"
      ? []
      : lookDepartures(lawful, element).map((look) => ({ rule, ...at(look.key), message: look.message }));
  const [shortest, longest] = element.ruleShare ?? lawful.ruleShare ?? [0, 0];
  const line = { rule: underlineRule(name), ...at("ruleShare") };
  const lineTitle = `Độ dài đường kẻ dưới «${lawful.styleName}» so với dòng chữ`;
  const lines = [shortest, longest].flatMap((share) => outside(share, lawful.ruleShare, line, lineTitle)).slice(0, 1);
  return [...sizes, ...looks, ...lines, ...paragraphDepartures(name, lawful, element, law)];
}

function lookDepartures(
  lawful: ElementFormat,
  element: ElementFormat,
): readonly { readonly key: keyof ElementFormat; readonly message: string }[] {
  const words = { bold: "đậm", italic: "nghiêng", capitals: "in hoa" } as const;
  const flags = (["bold", "italic", "capitals"] as const).filter((key) => element[key] !== lawful[key]);
  const alignments = { left: "trái", center: "giữa", right: "phải", both: "đều hai lề" } as const;
  const name = `«${lawful.styleName}»`;
  const looks = flags.map((key) => ({
    key,
    message: `${name} phải là chữ ${lawful[key] ? "" : "không "}${words[key]}.`,
  }));
  if (element.align === lawful.align) return looks;
  return [...looks, { key: "align", message: `${name} phải canh ${alignments[lawful.align]}.` }];
}

/** Indent, spacing and line spacing matter only in paragraphs of running text. */
function paragraphDepartures(
  name: ElementName,
  lawful: ElementFormat,
  element: ElementFormat,
  { body }: FormatSpec,
): readonly Departure[] {
  if (lawful.align !== "both") return [];
  const at = (rule: string, key: keyof ElementFormat): Place => ({
    rule,
    path: ["elements", name, key],
    source: body.source,
  });
  const title = `«${lawful.styleName}»`;
  const gapPt = element.spaceBeforePt + element.spaceAfterPt;
  const gap = `Khoảng cách đoạn của ${title} là ${gapPt} pt, phải từ ${body.minimumParagraphGapPt} pt.`;
  return [
    ...outside(
      element.firstLineMm,
      body.allowedFirstLineMm,
      at("ND30-ND03", "firstLineMm"),
      `Lùi đầu dòng của ${title} (mm)`,
    ),
    ...outside(element.lineSpacing, body.allowedLineSpacing, at("ND30-ND05", "lineSpacing"), `Cách dòng của ${title}`),
    ...found(gapPt < body.minimumParagraphGapPt, { ...at("ND30-ND04", "spaceBeforePt"), message: gap }),
  ];
}

type Place = Omit<Departure, "message">;

function outside(
  value: number | undefined,
  allowed: readonly [number, number] | undefined,
  place: Place,
  title: string,
): readonly Departure[] {
  if (value === undefined || allowed === undefined) return [];
  const [least, most] = allowed;
  const range = least === most ? `phải là ${decimal(least)}` : `phải trong khoảng ${decimal(least)} - ${decimal(most)}`;
  return found(value < least || value > most, { ...place, message: `${title} là ${decimal(value)}, ${range}.` });
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}

function found(is: boolean, departure: Departure): readonly Departure[] {
  return is ? [departure] : [];
}
