import { describe, expect, it } from "vitest";
import { readOverlay } from "../../src/read/overlay.ts";

function read(text: string, path = "sua-doi.yaml"): ReturnType<typeof readOverlay> {
  return readOverlay({ path, bytes: new TextEncoder().encode(text) });
}

function told(text: string, path?: string): readonly string[] {
  return read(text, path).diagnostics.map(
    ({ rule, message, place }) => `${place?.line}:${place?.column} ${rule}: ${message}`,
  );
}

const sound = `
Thay:
  - Mã ý: muc-tieu
    Ý:
      Mã ý: muc-tieu
      Nội dung: Mục tiêu riêng
Thêm:
  - Sau: muc-tieu
    Ý: Một ý nữa
Bỏ:
  - kinh-phi
`;

describe("an overlay", () => {
  it("is read with Vietnamese or English names, each field at its place", () => {
    const { value, diagnostics } = read(sound);
    expect(diagnostics).toEqual([]);
    expect(value?.overlay).toEqual({
      replace: [{ id: "muc-tieu", item: { id: "muc-tieu", text: "Mục tiêu riêng" } }],
      add: [{ after: "muc-tieu", item: "Một ý nữa" }],
      remove: ["kinh-phi"],
    });
    expect(value?.locate(["replace", 0, "item", "text"])).toEqual({ file: "sua-doi.yaml", line: 6, column: 17 });
    expect(value?.locate(["remove", 0])).toEqual({ file: "sua-doi.yaml", line: 11, column: 5 });
    expect(read('{"remove":["kinh-phi"]}', "a.json").value?.overlay).toEqual({ remove: ["kinh-phi"] });
  });

  it("cleans its texts and says so", () => {
    const text = `Thêm:\n  - Sau: a\n    Ý: ${"Bến Cát".normalize("NFD")}\n`;
    expect(read(text).value?.overlay.add?.[0]?.item).toBe("Bến Cát");
    expect(told(text)).toEqual([expect.stringMatching(/^3:\d+ ND30-PG09: «Ý» \(mục 1 của «Thêm»\) viết bằng/)]);
  });

  it.each<readonly [string, string, RegExp]>([
    ["nothing", "", /^1:1 BATCH-OVERLAY-FILE: Tệp sửa đổi «sua-doi\.yaml» không có phần/],
    ["a list", "- a", /^1:1 BATCH-OVERLAY-FILE/],
    ["an unknown name", "Thya:\n  - a", /^1:1 PLAN-UNKNOWN-KEY: Không có trường nào tên «Thya»/],
    ["a missing id", "Thay:\n  - Ý: a", /^2:5 PLAN-MISSING: Thiếu «Mã ý» \(mục 1 của «Thay»\)/],
    ["a map for a list", "Bỏ:\n  a: b", /^1:1 PLAN-TYPE: «Bỏ» phải là một danh sách/],
    ["an empty list", "Bỏ: []", /^1:1 PLAN-EMPTY: «Bỏ» còn để trống/],
    ["bad YAML", "Bỏ: [a", /PLAN-YAML/],
    ["an old encoding", "Thêm:\n  - Sau: a\n    Ý: NguyÔn V¨n §øc", /^3:\d+ ND30-PG09/],
  ])("tells of %s and gives no value", (_name, text, words) => {
    expect(told(text)[0]).toMatch(words);
    expect(read(text).value).toBeUndefined();
  });
});
