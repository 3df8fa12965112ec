/** A file of plan data before it is written: maps with their keys, lists and texts, each with what is to be said of it. */
export type YamlTree = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly type: "text";
  /** Undefined for a field that is still to be filled in. */
  readonly text: string | undefined;
  /** A count, which needs no quotes. */
  readonly isCount?: boolean;
}

export interface YamlList {
  readonly type: "list";
  readonly items: readonly { readonly value: YamlTree; readonly comment?: string }[];
}

export interface YamlMap {
  readonly type: "map";
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  readonly value: YamlTree;
  readonly comment?: string;
}
