/** Word files that others wrote, and everything that is said about them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportDocumentFixture } from "./document-fixture-report.ts";

const documents = fileURLToPath(new URL("../fixtures/documents/", import.meta.url));

describe("a Word file", () => {
  it.each(readdirSync(documents))("%s gives the findings beside it", async (slug) => {
    const expected = readFileSync(join(documents, slug, "expected.txt"), "utf8");
    expect(await reportDocumentFixture(join(documents, slug))).toBe(expected);
  });
});
