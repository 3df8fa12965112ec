/** What the plans before had at each place of their outline, and the blocks that it became. */
import type { Block, TextBlock } from "../model/document-tree.ts";
import type { OutlineEntry, OutlineItem, OutlineLevel } from "../model/outline.ts";
import type { Marker } from "./markers.ts";
import { Recent } from "./recent.ts";
import { TextPlace } from "./text-blocks.ts";

/** The place of a body, an item or an annex, with what stands under it. */
export class HolderPlace {
  readonly #nodes: NodePlace[] = [];

  node(at: number): NodePlace {
    const known = this.#nodes[at];
    if (known !== undefined) return known;
    const place = new NodePlace();
    this.#nodes[at] = place;
    return place;
  }
}

/** The place of a paragraph, a table, a note or a list. */
export class NodePlace {
  readonly texts = new TextPlace();
  readonly #items: ItemPlace[] = [];

  item(at: number): ItemPlace {
    const known = this.#items[at];
    if (known !== undefined) return known;
    const place = new ItemPlace();
    this.#items[at] = place;
    return place;
  }
}

interface KnownItem {
  readonly entry: OutlineEntry;
  readonly level: OutlineLevel;
  readonly marker: Marker;
  readonly blocks: readonly Block[];
}

interface KnownLead {
  readonly item: OutlineItem;
  readonly level: OutlineLevel;
  readonly marker: string;
  readonly hasChildren: boolean;
  readonly blocks: readonly TextBlock[];
}

/** The place of an item: the whole item may be known, or only its own words while something under it has changed. */
export class ItemPlace {
  readonly #items = new Recent<KnownItem>();
  readonly #leads = new Recent<KnownLead>();
  #under: HolderPlace | undefined;

  get under(): HolderPlace {
    this.#under ??= new HolderPlace();
    return this.#under;
  }

  itemLike(entry: OutlineEntry, level: OutlineLevel, marker: Marker): readonly Block[] | undefined {
    const { known } = this.#items;
    for (let at = 0; at < known.length; at += 1) {
      const one = known[at];
      if (one?.entry === entry && one.marker === marker && one.level === level) return this.#items.found(one).blocks;
    }
    return undefined;
  }

  keepItem(entry: OutlineEntry, level: OutlineLevel, marker: Marker, blocks: readonly Block[]): void {
    this.#items.keep({ entry, level, marker, blocks });
  }

  leadLike(
    item: OutlineItem,
    level: OutlineLevel,
    marker: string,
    hasChildren: boolean,
  ): readonly TextBlock[] | undefined {
    const { known } = this.#leads;
    for (let at = 0; at < known.length; at += 1) {
      const one = known[at];
      if (one === undefined || one.marker !== marker || one.hasChildren !== hasChildren || one.level !== level)
        continue;
      if (haveSameWords(one.item, item)) return this.#leads.found(one).blocks;
    }
    return undefined;
  }

  keepLead(lead: KnownLead): void {
    this.#leads.keep(lead);
  }
}

function haveSameWords(a: OutlineItem, b: OutlineItem): boolean {
  return a.heading === b.heading && a.text === b.text && a.runInHeading === b.runInHeading && a.label === b.label;
}
