import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planSchema } from "../../src/model/plan.ts";
import { type Schema, shapeOf, wordsOf } from "../../src/read/schema-shape.ts";
import { foldKey } from "../../src/vietnamese/nearest-words.ts";
import { places, readAsFile, smallPlan, withBudget } from "./small-plan.ts";

const items = `      rows:
        - title: Khám sức khỏe
          values: { Thành tiền: "12.000.000" }
      columns:
        - title: Thành tiền
`;

function change(from: string, to: string, text = smallPlan): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

async function findings(text: string) {
  const { diagnostics } = await readAsFile(text);
  return {
    places: places(diagnostics),
    texts: diagnostics.map(({ message, hint }) => `${message} → ${hint}`),
    diagnostics,
  };
}

describe("a sound plan", () => {
  it("is read without a finding", async () => {
    const { value, diagnostics } = await readAsFile(smallPlan);
    expect(diagnostics).toEqual([]);
    expect(value?.plan.issuer.name).toEqual(["ỦY BAN NHÂN DÂN", "XÃ TÂN AN"]);
    expect(value?.inputs.map(({ path }) => path)).toEqual(["plans/plan.yaml"]);
  });

  it("gives the same plan under Vietnamese titles, in any case and with underscores", async () => {
    const renamed = smallPlan
      .replace("subject:", "Trích yếu:")
      .replace("fileCopy:", "LƯU:")
      .replace("documentCode:", "so_ky_hieu:")
      .replace("issuer:", "Cơ quan ban hành:")
      .replace("  name:", "  Tên cơ quan:");
    const { value, diagnostics } = await readAsFile(renamed);
    expect(diagnostics).toEqual([]);
    expect(value?.plan).toEqual((await readAsFile(smallPlan)).value?.plan);
  });

  it("gives the same plan from JSON", async () => {
    const plan = {
      issuer: {
        name: ["ỦY BAN NHÂN DÂN", "XÃ TÂN AN"],
        nameInText: "Ủy ban nhân dân xã",
        code: "UBND",
        regime: "tập thể",
        placeOfIssue: "Tân An",
      },
      documentCode: "12/KH-UBND",
      issuedOn: "16/3/2026",
      subject: "Chăm sóc trẻ em năm 2026",
      opening: "Ủy ban nhân dân xã ban hành Kế hoạch, cụ thể như sau:",
      body: { sections: [{ heading: "MỤC ĐÍCH", paragraphs: "Bảo đảm mọi trẻ em được chăm sóc." }] },
      recipients: ["Các ấp"],
      fileCopy: "VT",
      closing: null,
      signatureBlock: {
        signingAuthority: ["TM. ỦY BAN NHÂN DÂN"],
        signer: { position: "CHỦ TỊCH", fullName: "Nguyễn Văn An" },
      },
    };
    const { value, diagnostics } = await readAsFile(JSON.stringify(plan, undefined, 2), {}, "plan.json");
    expect(diagnostics).toEqual([]);
    expect(value?.plan).toEqual((await readAsFile(smallPlan)).value?.plan);
  });

  it("locates a value, a group at its key, and a missing field at its holder", async () => {
    const { value } = await readAsFile(smallPlan);
    expect(value?.locate(["subject"])).toEqual({ file: "plans/plan.yaml", line: 9, column: 10 });
    expect(value?.locate(["issuer", "name", 1])).toMatchObject({ line: 2, column: 27 });
    expect(value?.locate(["issuer"])).toMatchObject({ line: 1, column: 1 });
    expect(value?.locate(["signatureBlock", "signer", "actualPost"])).toMatchObject({ line: 20, column: 3 });
    expect(value?.locate(["annexes", 3, "budget"])).toMatchObject({ line: 1, column: 1 });
  });

  it("takes blank optional fields as absent", async () => {
    const { value, diagnostics } = await readAsFile(`${smallPlan}draftMark:\nclosing: ~\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.plan.draftMark).toBeUndefined();
  });
});

describe("texts stay as typed", () => {
  it.each([
    ["108.000", 108_000],
    ["02", 2],
    ["0824", 824],
    ["2.104.470", 2_104_470],
    ["904.200", 904_200],
  ])("reads %s without YAML's own ideas of numbers", async (typed, dong) => {
    const { value, diagnostics } = await readAsFile(withBudget(change('"12.000.000"', typed, items)));
    expect(diagnostics).toEqual([]);
    expect(value?.plan.annexes?.[0]?.budget?.table.totalDong).toBe(dong);
  });

  it.each(["no", "yes", "2020-01-01", "1e3", "0x1F", ".5", "08", "null and void"])("keeps %s", async (typed) => {
    const { value } = await readAsFile(change("Chăm sóc trẻ em năm 2026", typed));
    expect(value?.plan.subject).toBe(typed);
  });

  it("asks what a JSON number with a point means", async () => {
    const budget = { moneyUnit: "đồng", columns: [{ title: "Tiền" }], rows: [{ title: "Khám", values: { Tiền: 0 } }] };
    const json = JSON.stringify({ annexes: [{ title: "KINH PHÍ", budget }] }).replace('"Tiền":0', '"Tiền":108.000');
    const { diagnostics } = await readAsFile(json, {}, "plan.json");
    expect(diagnostics.find(({ rule }) => rule === "BUDGET-AMBIGUOUS")?.message).toContain("108.000 ở cột «Tiền»");
  });
});

describe("fields", () => {
  it.each([
    [
      "a missing field",
      change("subject: Chăm sóc trẻ em năm 2026\n", ""),
      "PLAN-MISSING 1:1",
      /^Thiếu «Trích yếu»\. → Thêm dòng «Trích yếu: …» \(hoặc «subject: …»\)/,
    ],
    [
      "a missing child",
      change("    fullName: Nguyễn Văn An\n", ""),
      "PLAN-MISSING 20:3",
      /^Thiếu «Họ và tên»\. → .*«Người ký»/,
    ],
    [
      "an empty field",
      change("subject: Chăm sóc trẻ em năm 2026", 'subject: ""'),
      "PLAN-EMPTY 9:11",
      /«Trích yếu» còn để trống/,
    ],
    [
      "a blank field",
      change("subject: Chăm sóc trẻ em năm 2026", "subject:"),
      "PLAN-EMPTY 9:9",
      /«Trích yếu» còn để trống/,
    ],
    ["a blank item", change("  - Các ấp", "  - Các ấp\n  -"), "PLAN-EMPTY 17:4", /Mục 2 của «Nơi nhận» còn để trống/],
    [
      "an empty list",
      change("recipients:\n  - Các ấp", "recipients: []"),
      "PLAN-EMPTY 15:1",
      /«Nơi nhận» còn để trống/,
    ],
    [
      "a list for a text",
      change("subject: Chăm sóc trẻ em năm 2026", "subject: [a, b]"),
      "PLAN-TYPE 9:1",
      /phải là một đoạn chữ, không phải một danh sách/,
    ],
    [
      "a text for a list",
      change("recipients:\n  - Các ấp", "recipients: Các ấp"),
      "PLAN-TYPE 15:1",
      /phải là một danh sách/,
    ],
    [
      "a text for a group",
      change("  signer:\n    position: CHỦ TỊCH\n    fullName: Nguyễn Văn An", "  signer: Nguyễn Văn An"),
      "PLAN-TYPE 20:3",
      /«Chức vụ: …»/,
    ],
    [
      "a place without quotes",
      change("subject: Chăm sóc trẻ em năm 2026", "subject: {{budget.total}}"),
      "PLAN-YAML 9:11",
      /dấu nháy kép/,
    ],
    [
      "too many lines",
      change("XÃ TÂN AN]", "B, C, D, E]"),
      "PLAN-TOO-MANY 2:3",
      /«Tên cơ quan» chỉ được có nhiều nhất 4 dòng/,
    ],
    ["a code without a slash", change("12/KH-UBND", "12 KH-UBND"), "PLAN-CODE 7:15", /thiếu dấu «\/»/],
    ["no date", change("16/3/2026", "giữa tháng ba"), "PLAN-DATE 8:11", /«giữa tháng ba», không đọc được thành ngày/],
    [
      "an unknown choice",
      change("tập thể", "thủ trưỡn"),
      "PLAN-CHOICE 5:11",
      /Chọn một trong: «thủ trưởng», «tập thể»/,
    ],
    ["an unknown key", change("fileCopy", "fileKopy"), "PLAN-UNKNOWN-KEY 17:1", /Có phải là «Lưu» \(fileCopy\)\?/],
    ["a key like no other", `${smallPlan}xyzzy: 1\n`, "PLAN-UNKNOWN-KEY 23:1", /Ở đây có các trường: .*«Trích yếu»/],
    [
      "a field twice",
      `${smallPlan}fileCopy: VT\n`,
      "PLAN-DUPLICATE-KEY 23:1",
      /«fileCopy» được ghi hai lần; lần đầu ở dòng 17/,
    ],
    ["a field under two names", `${smallPlan}Trích yếu: Khác\n`, "PLAN-DUPLICATE-KEY 23:1", /«subject» ở dòng 9/],
    [
      "a sentence with a colon",
      change("    - heading: MỤC ĐÍCH\n      paragraphs: Bảo", "    - Mục đích là: Bảo"),
      "PLAN-UNKNOWN-KEY 13:7",
      /"Mục đích là: …"/,
    ],
    [
      "copies in words",
      change("  - Các ấp", "  - { name: Các ấp, copyCount: năm }"),
      "PLAN-COUNT 16:32",
      /phải là số đếm/,
    ],
    ["no copies", change("  - Các ấp", "  - { name: Các ấp, copyCount: 0 }"), "PLAN-COUNT 16:32", /phải là số đếm/],
    [
      "neither yes nor no",
      change("  code: UBND", "  code: UBND\n  usesSupervisorSeal: maybe"),
      "PLAN-CHOICE 5:23",
      /«có», «không»/,
    ],
  ])("reports %s", async (_name, text, place, words) => {
    const found = await findings(text);
    expect(found.places).toContain(place);
    expect(found.texts.join("\n")).toMatch(words);
  });

  it("reports everything at once", async () => {
    const text = change(
      "subject: Chăm sóc trẻ em năm 2026\n",
      "",
      change("16/3/2026", "nay", change("tập thể", "lạ", smallPlan)),
    );
    const found = await findings(`${text}xyzzy: 1\n`);
    expect(found.places.map((place) => place.split(" ")[0]).sort()).toEqual([
      "PLAN-CHOICE",
      "PLAN-DATE",
      "PLAN-MISSING",
      "PLAN-UNKNOWN-KEY",
    ]);
  });

  it("does not say twice that a refused field is missing", async () => {
    const found = await findings(change("subject: Chăm sóc trẻ em năm 2026", "subject: [a]"));
    expect(found.places).toEqual(["PLAN-TYPE 9:1"]);
  });
});

describe("budgets typed in the plan", () => {
  it.each([
    [
      "an ambiguous number",
      '"1,234"',
      "BUDGET-AMBIGUOUS",
      /«1,234» ở cột «Thành tiền» có thể là số lẻ 1,234 hoặc số 1\.234\./,
    ],
    ["a word", "3 triệu", "BUDGET-NUMBER", /«3 triệu» ở cột «Thành tiền» không phải là số/],
    ["a part of a đồng", '"1,5"', "BUDGET-NUMBER", /lẻ dưới một đồng/],
    ["a slip of zeros", "9.000.000.000.000.000", "BUDGET-NUMBER", /quá lớn|không phải là số/],
  ])("reports %s", async (_name, typed, rule, words) => {
    const found = await findings(withBudget(change('"12.000.000"', typed, items)));
    expect(found.places.map((place) => place.split(" ")[0])).toEqual([rule]);
    expect(found.texts.join("\n")).toMatch(words);
  });

  it("suggests the column that was meant", async () => {
    const found = await findings(withBudget(change("{ Thành tiền", "{ Thành tiềm", items)));
    expect(found.texts.join("\n")).toMatch(/không có cột «Thành tiềm»\. → Có phải là «Thành tiền»\?/);
  });

  it("reports columns that add up what is not there, columns twice and no amounts", async () => {
    const columns = "      columns:\n        - title: Thành tiền\n";
    const text = (replacement: string) => withBudget(change(columns, `      columns:\n${replacement}`, items));
    const source = await findings(text("        - { title: Thành tiền }\n        - { title: Tổng, sumOf: [Lạ] }\n"));
    expect(source.texts.join()).toMatch(/trỏ tới cột «Lạ»/);
    const twice = await findings(text("        - { title: Thành tiền }\n        - { title: Thành tiền }\n"));
    expect(twice.texts.join()).toMatch(/hai cột cùng tên «Thành tiền»/);
    const none = await findings(text("        - { title: Thành tiền, kind: chữ }\n"));
    expect(none.texts.join()).toMatch(/không có cột số tiền nào/);
  });

  it("refuses names that mean something to JavaScript", async () => {
    for (const name of ["__proto__", "constructor", "prototype"]) {
      const found = await findings(withBudget(change('{ Thành tiền: "12.000.000" }', `{ ${name}: "1" }`, items)));
      expect(found.places).toEqual(["PLAN-UNKNOWN-KEY 29:21"]);
      const asField = await findings(`${smallPlan}${name}: { polluted: 1 }\n`);
      expect(asField.places).toEqual(["PLAN-UNKNOWN-KEY 23:1"]);
    }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("reports a column given twice in one row", async () => {
    const found = await findings(withBudget(change('"12.000.000"', '"1", thanh tien: "2"', items)));
    expect(found.places).toEqual(["PLAN-DUPLICATE-KEY 29:38"]);
  });
});

describe("characters", () => {
  it.each([
    ["decomposed letters", "Chăm sóc trẻ em".normalize("NFD"), "ND30-PG09", "warning", /dựng sẵn/],
    ["TCVN3", "Ch¨m sãc trÎ em trªn ®Þa bµn x·", "ND30-PG09", "error", /TCVN3/],
    ["a control character", "Chăm\u0007 sóc", "PLAN-CHARACTER", "warning", /U\+0007/],
    ["an invisible character", "Chăm\u200B sóc", "PLAN-CHARACTER", "warning", /U\+200B/],
    ["a Cyrillic letter", "Chăm sóс", "PLAN-CHARACTER", "warning", /U\+0441/],
    ["a non-character", "Chăm\uFFFE sóc", "PLAN-CHARACTER", "error", /U\+FFFE/],
    ["half a pair", '"Chăm \\uD83D sóc"', "PLAN-CHARACTER", "error", /U\+D83D/],
  ])("reports %s at its place", async (_name, typed, rule, severity, words) => {
    const { value, diagnostics } = await readAsFile(change("Chăm sóc trẻ em năm 2026", typed));
    expect(diagnostics).toMatchObject([{ rule, severity, path: ["subject"], place: { line: 9 } }]);
    expect(diagnostics[0]?.message).toMatch(words);
    expect(value?.plan.subject).toBe(value?.plan.subject.normalize("NFC"));
    for (const removed of ["\u0007", "\u200B", "\uFFFE", "\uD83D"]) expect(value?.plan.subject).not.toContain(removed);
  });

  it("shows ten places of a text that is full of them, and says how many there are", async () => {
    const { diagnostics } = await readAsFile(change("Chăm sóc trẻ em năm 2026", "a\u0007".repeat(10_000)));
    expect(diagnostics).toHaveLength(10);
    expect(diagnostics[9]?.message).toContain("(và 9990 chỗ nữa)");
  });

  it("refuses a text without end", async () => {
    const { diagnostics } = await readAsFile(change("Chăm sóc trẻ em năm 2026", "a\u0007".repeat(500_000)));
    expect(places(diagnostics)).toEqual(["PLAN-SIZE 9:10"]);
  });

  it("points at the very character in a text on one line", async () => {
    const { diagnostics } = await readAsFile(
      change("Chăm sóc trẻ em", '"Chăm sóс trẻ em').replace("2026\nopening", '2026"\nopening'),
    );
    expect(places(diagnostics)).toEqual(["PLAN-CHARACTER 9:18"]);
  });
});

describe("the schema's Vietnamese titles", () => {
  it("exist for every field and name one field each among its siblings", () => {
    const seen = new Set<Schema>();
    const visit = (schema: Schema): void => {
      if (seen.has(schema)) return;
      seen.add(schema);
      const shape = shapeOf(schema);
      if (shape.element !== undefined) visit(shape.element);
      const names: string[] = [];
      for (const [key, field] of shape.fields ?? []) {
        const title = wordsOf(field).title ?? "";
        expect(title, key).not.toBe("");
        names.push(...new Set([foldKey(key), foldKey(title)]));
        visit(field);
      }
      expect(new Set(names).size, names.join()).toBe(names.length);
    };
    visit(planSchema);
    expect(seen.size).toBeGreaterThan(40);
  });
});

describe("the plans of the repository", () => {
  const folder = new URL("../../fixtures/plans/", import.meta.url);
  it.each(readdirSync(folder))("%s is read without an error", async (slug) => {
    const files = Object.fromEntries(
      readdirSync(new URL(`${slug}/`, folder)).map((name) => [name, readFileSync(new URL(`${slug}/${name}`, folder))]),
    );
    const { value, diagnostics } = await readAsFile(files["plan.yaml"] ?? "", files);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(value).toBeDefined();
  });
});

describe("the faulty plans of the repository", () => {
  const folder = new URL("../../fixtures/faults/", import.meta.url);
  const slugs = readdirSync(folder).filter((slug) => slug.startsWith("doc-"));
  it("are many", () => {
    expect(slugs.length).toBeGreaterThanOrEqual(22);
  });

  it.each(slugs)("%s has one fault, told in Vietnamese", async (slug) => {
    const files = Object.fromEntries(
      readdirSync(new URL(`${slug}/`, folder)).map((name) => [name, readFileSync(new URL(`${slug}/${name}`, folder))]),
    );
    const { diagnostics } = await readAsFile(files["plan.yaml"] ?? "", files);
    expect(diagnostics.length).toBeGreaterThanOrEqual(1);
    expect(diagnostics.length).toBeLessThanOrEqual(2);
    for (const { message, hint, place, rule } of diagnostics) {
      expect(`${message} ${hint}`).not.toMatch(
        /\b(?:invalid|expected|received|must|required|unrecognized|undefined|null|NaN|error|string|array|object|input)\b/i,
      );
      expect(message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ].*\.$/u);
      expect(hint).toBeTruthy();
      expect(place?.file).toBeTruthy();
      expect(rule).toMatch(/^(?:PLAN|BUDGET|ND30)-/);
    }
  });
});
