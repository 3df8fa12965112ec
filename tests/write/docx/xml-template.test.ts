import { describe, expect, it } from "vitest";
import { fillTemplate, prepareTemplate } from "../../../src/write/docx/xml-template.ts";

describe("XML with slots", () => {
  it("gives each value to its own mark, in whatever order the marks stand", () => {
    const template = prepareTemplate('<p a="2" b="1">text</p>', ["1", "text", "2"]);
    expect(fillTemplate(template, "one", "$& words $1", "two")).toBe('<p a="two" b="one">$& words $1</p>');
  });

  it("is plain XML without slots", () => {
    expect(fillTemplate(prepareTemplate("<w:p/>", []), "unused")).toBe("<w:p/>");
  });

  it.each([["<p/>"], ["<p>mark mark</p>"]])("refuses a mark that does not stand once: %s", (xml) => {
    expect(() => prepareTemplate(xml, ["mark"])).toThrow("must stand once");
  });
});
