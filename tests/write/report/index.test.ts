import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { BatchReport } from "../../../src/model/batch-report.ts";
import { writeBatchReport } from "../../../src/write/report/index.ts";
import { script } from "../../../src/write/report/script.ts";
import { style } from "../../../src/write/report/style.ts";
import { leak, report, unit, warning } from "./sample-report.ts";

describe("the report of a batch", () => {
  it("counts units by status, each count a filter", () => {
    const page = pageOf(
      report([unit({}), unit({}), unit({ status: "error", files: [] }), unit({ status: "unchanged" })]),
    );
    const chips = [...page.matchAll(/<button type="button" data-status="(\w*)"[^>]*>([^<]*)<b>([\d.]*)<\/b>/g)];
    expect(chips.map(([, status, word, count]) => [status, word, count])).toEqual([
      ["", "tất cả", "4"],
      ["error", "lỗi", "1"],
      ["created", "đã tạo", "2"],
      ["unchanged", "không đổi", "1"],
    ]);
    expect([...page.matchAll(/<tbody [^>]*data-status="(\w+)"/g)].map(([, status]) => status)).toEqual([
      "created",
      "created",
      "error",
      "unchanged",
    ]);
  });

  it("has a row for every unit of a large batch and prints numbers as offices do", () => {
    const page = pageOf(report(Array.from({ length: 3_321 }, (_, n) => unit({ code: String(n) }))));
    expect(page.match(/<tbody /g)).toHaveLength(3_321);
    expect(page).toContain("Đang hiện # trong 3.321 đơn vị.");
  });

  it("links to the files beside it", () => {
    const page = pageOf(report([unit({ files: ["bến cát/387 KH#1?.docx", "a%20b/c.xlsx"] })]));
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual(["./b%E1%BA%BFn%20c%C3%A1t/387%20KH%231%3F.docx", "./a%2520b/c.xlsx"]);
  });

  it.each([
    ["javascript:alert(1)", "./javascript%3Aalert(1)"],
    ["../../etc/passwd", "./etc/passwd"],
    ["//example.org/a.docx", "./example.org/a.docx"],
    ["C:\\a.docx", "./C%3A/a.docx"],
  ])("keeps the link %s beneath its folder", (path, link) => {
    expect(pageOf(report([unit({ files: [path] })]))).toContain(`href="${link}"`);
  });

  it("tells each finding with its cure, its place, its rule and its source", () => {
    const page = pageOf(report([unit({ status: "error", findings: [warning, leak] })]));
    const list = /<ul class="findings">(.*?)<\/ul>/s
      .exec(page)?.[1]
      ?.replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    expect(list?.trim()).toBe(
      "lỗi thị xã Dĩ An: khoản 1 có tên của thị xã Bến Cát. Viết {{unit.fullName}} thay cho tên gõ sẵn. " +
        "don-vi.xlsx [Đơn vị!M5] BATCH-X01 Căn cứ: NĐ 30/2020/NĐ-CP, PL I.II.5b " +
        "cảnh báo Thiếu huyện Bàu Bàng. BATCH-X02",
    );
    expect(page).toContain('<span class="error">1 lỗi</span> <span class="warning">1 cảnh báo</span>');
  });

  it("puts findings about the master before the units", () => {
    const page = pageOf(report([unit({})], { findings: [warning] }));
    expect(page.indexOf("Thiếu huyện Bàu Bàng")).toBeLessThan(page.indexOf("<table"));
    expect(pageOf(report([unit({})]))).not.toContain("Kế hoạch mẫu và cả bảng đơn vị");
  });

  it("lists what differs from the master", () => {
    const changes = [{ kind: "replaced", id: "truyen-thong", place: "Nội dung kế hoạch, mục III, khoản 1" }] as const;
    const values = [{ title: "Số văn bản", value: "387" }];
    const page = pageOf(report([unit({ changes, values })]));
    expect(page).toContain("<summary>1 sửa đổi · Số liệu của đơn vị</summary>");
    expect(page).toContain("<li>Thay <code>truyen-thong</code>: Nội dung kế hoạch, mục III, khoản 1</li>");
    expect(page).toContain("<dt>Số văn bản</dt><dd>387</dd>");
  });

  it("needs nothing from outside and forbids it", () => {
    const page = pageOf(report([unit({})]));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:|src=|url\(|@import/);
  });

  it("gives the same page for the same run", () => {
    const data = report([unit({ findings: [leak] })], { facts: [{ title: "Bắt đầu", value: "09:12:05" }] });
    expect(pageOf(data)).toBe(pageOf(structuredClone(data)));
  });
});

const payloads = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  "<!--",
  "]]>",
  "</style><style>*{display:none}",
  "&lt;script&gt;",
  "&#60;script&#62;",
  "</title><base href=//x>",
  "`);alert(1);(`",
  "a\u0000b\u001b[31m\u202ec\ufeff\ud800",
];

describe("data in the report", () => {
  it.each(payloads)("stays text: %j", (payload) => {
    const page = readPage(pageOf(reportOf(payload)));
    const plain = readPage(pageOf(reportOf("abc")));
    expect(page.elements).toEqual(plain.elements);
    // Of a path the page shows the last part.
    const expected = plain.text.split("abc").length - (payload.includes("/") ? 1 : 0);
    expect(page.text.split(shownText(payload))).toHaveLength(expected);
  });
});

function pageOf(data: BatchReport): string {
  return [...writeBatchReport(data)].join("");
}

/** A report with one text wherever a text may stand. */
function reportOf(text: string): BatchReport {
  const place = { file: text, sheet: text, cell: text };
  const finding = { ...leak, rule: text, message: text, hint: text, source: text, place };
  const fact = { title: text, value: text };
  const changes = [{ kind: "added", id: text, place: text }] as const;
  const one = unit({ code: text, name: text, files: ["a"], findings: [finding], changes, values: [fact] });
  return report([one, unit({ files: [text] })], { title: text, facts: [fact], findings: [finding] });
}

/** The page as an XML reader sees it once what HTML leaves open is closed: any break-out would change its elements. */
function readPage(page: string): { readonly elements: readonly string[]; readonly text: string } {
  const elements: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    elements.push(`${name} ${Object.keys(attributes).join(" ")}`);
  });
  parser.on("text", (text) => {
    texts.push(text);
  });
  parser.on("error", (error) => {
    throw error;
  });
  const body = page
    .replace(style, "")
    .replace(script, "")
    .replace("<!doctype html>", "")
    .replace(/<(meta|input)([^>]*)>/g, "<$1$2/>")
    .replaceAll("<br>", "<br/>")
    .replaceAll(" hidden>", ' hidden="">');
  parser.write(body).close();
  return { elements, text: texts.join("\n") };
}

/** What is left of a payload when what HTML cannot hold is gone. */
function shownText(payload: string): string {
  return ["\u0000", "\u001b", "\u202e", "\ufeff", "\ud800"].reduce((text, one) => text.replaceAll(one, ""), payload);
}
