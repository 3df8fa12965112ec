import { describe, expect, it } from "vitest";
import { createByteSink } from "../../../src/write/docx/byte-sink.ts";

describe("createByteSink", () => {
  it.each(["", "13.540", "Năm 2025", "trẻ em ".repeat(40), "x".repeat(300_000)])("adds %s in UTF-8", (text) => {
    const sink = createByteSink();
    sink.addBytes(Buffer.from("<a>"));
    sink.addText(text);
    sink.addText("</a>");
    expect(Buffer.from(sink.bytes(0)).equals(Buffer.from(`<a>${text}</a>`))).toBe(true);
  });

  it("takes back what was added after a length", () => {
    const sink = createByteSink();
    sink.addText("kept");
    const from = sink.length();
    sink.addText(" dropped");
    sink.cut(from);
    sink.addText(" new");
    expect(Buffer.from(sink.bytes(0)).toString()).toBe("kept new");
    expect(Buffer.from(sink.bytes(from)).toString()).toBe(" new");
  });

  it.each(["", "13.540", "Năm 2025", "Đ", "ấp 5", "trẻ em ".repeat(40), "x".repeat(300_000)])(
    "adds the plain text %s",
    (text) => {
      const sink = createByteSink();
      expect(sink.addPlainText(text)).toBe(true);
      expect(Buffer.from(sink.bytes(0)).toString("utf8")).toBe(text);
    },
  );

  it.each(["&", "a<b", "1 > 0", '"', "'", "{", "a\tb", "\n", "\u007f", "\u0085", "\ue000", "😀", "\ud83d"])(
    "adds nothing of %j, however long the text around it",
    (sign) => {
      const sink = createByteSink();
      sink.addText("kept");
      for (const text of [sign, `trẻ ${sign}`, `${"trẻ em ".repeat(40)}${sign}`]) {
        expect(sink.addPlainText(text)).toBe(false);
      }
      expect(Buffer.from(sink.bytes(0)).toString("utf8")).toBe("kept");
    },
  );
});
