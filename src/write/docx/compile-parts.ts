/** The parts of a document as the docx library compiles them, before it would zip them. */
import type * as Docx from "docx";

export type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The library only hands out whole packages: deflated by its own JavaScript, to be inflated again here for the finishing
 * pass. The compiler behind its packer holds the parts themselves.
 */
interface PackerInside {
  readonly compiler: { readonly compile: (document: Docx.Document) => Parts };
}

/** Texts of the parts by path. */
export function compileParts({ Packer }: Pick<typeof Docx, "Packer">, document: Docx.Document): Parts {
  const inside: unknown = Packer;
  if (!hasCompiler(inside)) throw new Error("this version of the docx library keeps no compiler behind its packer");
  return inside.compiler.compile(document);
}

function hasCompiler(value: unknown): value is PackerInside {
  return typeof value === "function" && "compiler" in value;
}
