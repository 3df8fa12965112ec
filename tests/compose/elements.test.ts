/** Small pairs: a piece of a plan and the blocks it becomes. */
import { describe, expect, it } from "vitest";
import { prepareComposer } from "../../src/compose/index.ts";
import type { Block, DocumentTree, Foot, Letterhead, TextBlock } from "../../src/model/document-tree.ts";
import type { PlanInput } from "../../src/model/plan.ts";
import { builtInFormat, planOf, smallPlan } from "./sample.ts";

const compose = prepareComposer(builtInFormat("nd30"));
const composeOld = prepareComposer(builtInFormat("tt01"));

function treeOf(change: Partial<PlanInput>): DocumentTree {
  return compose(planOf({ ...smallPlan, ...change }));
}

function blocksOf(change: Partial<PlanInput>): readonly Block[] {
  return treeOf(change).sections[0]?.blocks ?? [];
}

function find<Type extends Block["type"]>(blocks: readonly Block[], type: Type): Extract<Block, { type: Type }> {
  const found = blocks.find((block): block is Extract<Block, { type: Type }> => block.type === type);
  if (found === undefined) throw new Error(`No ${type}.`);
  return found;
}

/** "element marker|text", bold runs between stars. */
function lines(blocks: readonly Block[]): readonly string[] {
  const texts = blocks.filter((block): block is TextBlock => block.type === "text");
  return texts.map(({ element, marker, runs }) => {
    const text = runs.map((run) => (run.bold ? `*${run.text}*` : run.text)).join("");
    return `${element} ${marker === undefined ? "" : `${marker} `}${text}`;
  });
}

/** The paragraphs of a body, without the opening before and the end mark's paragraph. */
function bodyLines(body: PlanInput["body"]): readonly string[] {
  return lines(blocksOf({ body, closing: "Hết." })).slice(1, -1);
}

function letterhead(change: Partial<PlanInput>): Letterhead {
  return find(blocksOf(change), "letterhead");
}

function foot(change: Partial<PlanInput>): Foot {
  return find(blocksOf(change), "foot");
}

describe("letterhead", () => {
  it("prints the four parts of the head", () => {
    expect(letterhead({})).toEqual({
      type: "letterhead",
      supervisingAgency: [],
      issuerName: ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH DƯƠNG"],
      nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      nationalMotto: "Độc lập - Tự do - Hạnh phúc",
      documentCode: "Số: 824/KH-UBND",
      placeAndDate: "Bình Dương, ngày 28 tháng 02 năm 2019",
    });
  });

  it.each([
    ["/KH-UBND", "Số:        /KH-UBND"],
    [" /KH-UBND", "Số:        /KH-UBND"],
    ["05/KH-BĐH", "Số: 05/KH-BĐH"],
    ["25 /KH-BĐH", "Số: 25/KH-BĐH"],
  ])("prints the code %j", (documentCode, printed) => {
    expect(letterhead({ documentCode }).documentCode).toBe(printed);
  });

  it.each([
    ["27/5/2021", "Bình Dương, ngày 27 tháng 5 năm 2021"],
    ["01/02/2020", "Bình Dương, ngày 01 tháng 02 năm 2020"],
    ["02/2020", "Bình Dương, ngày      tháng 02 năm 2020"],
    ["2020", "Bình Dương, ngày      tháng      năm 2020"],
    ["", "Bình Dương, ngày      tháng      năm        "],
  ])("prints the day %j", (issuedOn, printed) => {
    expect(letterhead({ issuedOn }).placeAndDate).toBe(printed);
  });

  it("prints marks in the words of the decree", () => {
    expect(letterhead({ urgency: "HỎA TỐC", circulation: "returnAfterReading", draftMark: "Dự thảo" })).toMatchObject({
      urgency: "HỎA TỐC",
      circulation: "XEM XONG TRẢ LẠI",
      draftMark: "DỰ THẢO",
    });
    expect(letterhead({ urgency: "urgent" }).urgency).toBe("THƯỢNG KHẨN");
    expect(letterhead({ urgency: "pressing" }).urgency).toBe("KHẨN");
  });

  it("prints names in capitals however they are typed", () => {
    const issuer = { ...smallPlan.issuer, supervisingAgency: "Ủy ban nhân dân tỉnh", name: ["Sở Y tế"] };
    expect(letterhead({ issuer })).toMatchObject({
      supervisingAgency: ["ỦY BAN NHÂN DÂN TỈNH"],
      issuerName: ["SỞ Y TẾ"],
    });
  });
});

describe("document title", () => {
  it("prints the type in capitals and the subject as typed", () => {
    expect(find(blocksOf({ subject: "Thực hiện *Đề án*" }), "documentTitle")).toEqual({
      type: "documentTitle",
      documentType: "KẾ HOẠCH",
      subject: [{ text: "Thực hiện " }, { text: "Đề án", italic: true }],
    });
    expect(find(blocksOf({ documentType: "Chương trình" }), "documentTitle").documentType).toBe("CHƯƠNG TRÌNH");
  });
});

describe("legal bases", () => {
  it.each([
    [["Căn cứ A"], ["Căn cứ A."]],
    [
      ["Căn cứ A;", "Căn cứ B;"],
      ["Căn cứ A;", "Căn cứ B."],
    ],
    [
      ["Căn cứ A.", "Căn cứ B,", "Căn cứ C"],
      ["Căn cứ A;", "Căn cứ B;", "Căn cứ C."],
    ],
    [["Căn cứ **A;**"], ["Căn cứ *A*."]],
  ])("end as the decree wants: %j", (legalBases, printed) => {
    const found = lines(blocksOf({ legalBases })).filter((line) => line.startsWith("legalBasis"));
    expect(found).toEqual(printed.map((text) => `legalBasis ${text}`));
  });
});

describe("outline", () => {
  it("numbers every level with its own marker", () => {
    const body = {
      parts: [
        {
          heading: "Chung",
          sections: [
            {
              heading: "Mục đích",
              clauses: [
                {
                  heading: "Mục tiêu",
                  subclauses: [
                    { heading: "Cụ thể", points: [{ text: "Điểm:", dashes: [{ text: "Ý", pluses: ["Nhỏ"] }] }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(bodyLines(body)).toEqual([
      "partHeading Phần I\nCHUNG",
      "sectionHeading I. MỤC ĐÍCH",
      "clauseHeading 1. Mục tiêu",
      "subclauseHeading 1.1. Cụ thể",
      "point a) Điểm:",
      "dashItem - Ý",
      "plusItem + Nhỏ",
    ]);
  });

  it("puts đ) after d) and leaves f out", () => {
    const points = ["a", "b", "c", "d", "đ", "e", "g"];
    expect(bodyLines({ points })).toEqual(points.map((letter) => `point ${letter}) ${letter}`));
  });

  it("begins each list anew under the next item", () => {
    const sections = ["A", "B"].map((heading) => ({ heading, clauses: ["x", "y"] }));
    expect(bodyLines({ sections }).map((line) => line.split(" ")[1])).toEqual(["I.", "1.", "2.", "II.", "1.", "2."]);
  });

  it("goes on counting where a table or paragraph stands between", () => {
    const table = { columns: ["A"], rows: [["b"]] };
    const content = [{ clauses: ["một", "hai"] }, "Đoạn.", { table }, { clauses: ["ba"] }, { points: ["a"] }];
    expect(bodyLines({ content })).toEqual([
      "clause 1. một",
      "clause 2. hai",
      "paragraph Đoạn.",
      "clause 3. ba",
      "point a) a",
    ]);
  });

  it.each([
    ["15", ["15.", "16."]],
    ["15.", ["15.", "16."]],
    ["15a", ["15a.", "2."]],
    ["15-20", ["15-20.", "2."]],
  ])("keeps the clause number %s and goes on from it", (ordinal, markers) => {
    const clauses = [{ ordinal, text: "x" }, "y"];
    expect(bodyLines({ clauses }).map((line) => line.split(" ")[1])).toEqual(markers);
  });

  it("keeps Roman numbers, letters and decimal numbers too", () => {
    const markersOf = (body: PlanInput["body"]): readonly (string | undefined)[] =>
      bodyLines(body).map((line) => line.split(" ")[1]);
    expect(markersOf({ sections: [{ ordinal: "IV", heading: "x" }, { heading: "y" }] })).toEqual(["IV.", "V."]);
    expect(markersOf({ points: [{ ordinal: "d)", text: "x" }, "y"] })).toEqual(["d)", "đ)"]);
    const clauses = [{ heading: "h", subclauses: [{ ordinal: "2.3", text: "x" }, "y"] }];
    expect(markersOf({ clauses })).toEqual(["1.", "2.3.", "1.4."]);
  });

  it.each([
    [{ runInHeading: "Mục tiêu chung", text: "Nâng cao." }, "clause 1. *Mục tiêu chung:* Nâng cao."],
    [{ runInHeading: "Mục tiêu chung:", text: "Nâng cao." }, "clause 1. *Mục tiêu chung:* Nâng cao."],
    [{ runInHeading: "Đối tượng.", text: "Trẻ em." }, "clause 1. *Đối tượng.* Trẻ em."],
    [{ runInHeading: "Sở Y tế", dashes: ["x"] }, "clause 1. *Sở Y tế:*"],
    [{ label: "Chỉ tiêu 7", text: "Đạt 90%." }, "clause 1. Chỉ tiêu 7: Đạt 90%."],
    [{ label: "Chỉ tiêu 7:", text: "Đạt 90%." }, "clause 1. Chỉ tiêu 7: Đạt 90%."],
    [{ label: "Chỉ tiêu 7" }, "clause 1. Chỉ tiêu 7"],
    [{ label: "Mục tiêu 1", heading: "Sức khỏe" }, "clauseHeading 1. Mục tiêu 1: Sức khỏe"],
    [{ text: "Làm **ngay** việc" }, "clause 1. Làm *ngay* việc"],
  ])("prints a clause %j", (clause, printed) => {
    expect(bodyLines({ clauses: [clause] })[0]).toBe(printed);
  });

  it("prints the text of a titled item as a paragraph below", () => {
    expect(bodyLines({ sections: [{ heading: "Kinh phí", text: "Do ngân sách." }] })).toEqual([
      "sectionHeading I. KINH PHÍ",
      "paragraph Do ngân sách.",
    ]);
  });

  it("prints an untitled section as a numbered paragraph, and titled dashes in bold", () => {
    expect(
      bodyLines({ sections: ["Giao Sở Y tế.", { heading: "Khác", dashes: [{ heading: "Bộ", pluses: ["x"] }] }] }),
    ).toEqual(["paragraph I. Giao Sở Y tế.", "sectionHeading II. KHÁC", "dashItem - *Bộ*", "plusItem + x"]);
  });

  it("gives no number to an item that only holds others", () => {
    expect(bodyLines({ clauses: [{ id: "khung", dashes: ["a"] }, "x"] })).toEqual(["dashItem - a", "clause 1. x"]);
  });

  it("keeps headings and lead-ins with what they announce, and nothing else", () => {
    const clauses = [
      { heading: "A", dashes: ["x"] },
      { text: "Gồm:", dashes: ["y"] },
      { text: "Xong.", dashes: ["z"] },
    ];
    const kept = blocksOf({ body: { clauses }, closing: "Hết." })
      .filter((block) => block.type === "text")
      .slice(1)
      .map((block) => block.keepWithNext === true);
    expect(kept).toEqual([true, false, true, false, false, false, true]);
  });

  it("keeps a text that does not end its sentence with what stands under it", () => {
    const points = [{ text: "Mục tiêu 1: Về sức khỏe", dashes: ["x"] }];
    const block = find(blocksOf({ body: { points }, opening: "Mở đầu." }).slice(3), "text");
    expect(block).toMatchObject({ element: "point", keepWithNext: true });
  });

  it("counts past three thousand sections", () => {
    expect(bodyLines({ sections: [{ ordinal: "3999", heading: "x" }, "y"] })[1]).toBe("paragraph 4000. y");
  });
});

describe("end mark", () => {
  it.each([
    [{ closing: "Trên đây là Kế hoạch." }, "closing Trên đây là Kế hoạch./."],
    [{ closing: "Trên đây là Kế hoạch./." }, "closing Trên đây là Kế hoạch./."],
    [{ closing: "Trên đây là Kế hoạch ./." }, "closing Trên đây là Kế hoạch./."],
    [{ closing: ["Một.", "Hai"] }, "closing Hai./."],
    [{ closing: "Trên đây là **Kế hoạch.**" }, "closing Trên đây là *Kế hoạch./.*"],
    [{}, "dashItem - Nâng cao nhận thức./."],
  ])("closes %j once", (change, printed) => {
    const found = lines(blocksOf(change));
    expect(found.at(-1)).toBe(printed);
    expect(found.join("").split("./.")).toHaveLength(2);
    expect(find([...blocksOf(change)].reverse(), "text").keepWithNext).toBe(true);
  });

  it("stands alone after a table", () => {
    const content = [{ table: { columns: ["A"], rows: [["b"]] } }];
    expect(lines(blocksOf({ body: { content } })).at(-1)).toBe("paragraph ./.");
  });
});

describe("foot", () => {
  it("prints recipients, the file copy and the signature", () => {
    expect(
      foot({
        recipients: ["Bộ Y tế;", "- Các sở", { name: "Web", duty: "(để đăng)", copyCount: 18 }],
        fileCopy: "VT, CNTT.",
      }),
    ).toEqual({
      type: "foot",
      recipientsHeading: "Nơi nhận:",
      recipients: ["- Bộ Y tế;", "- Các sở;", "- Web (để đăng) (18);", "- Lưu: VT, CNTT."],
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      signerName: "Đặng Minh Hưng",
    });
  });

  it.each([
    [{ initials: "PL", copyCount: 300 }, "PL.(300)"],
    [{ initials: "PL." }, "PL."],
  ])("prints the drafter's mark %j", (drafterMark, printed) => {
    expect(foot({ drafterMark }).drafterMark).toBe(printed);
  });

  it("prints the real post of a committee's signer", () => {
    const signatureBlock = {
      signer: { position: "TRƯỞNG BAN", actualPost: "Phó Chủ tịch UBND tỉnh", fullName: "Thái Bảo" },
    };
    expect(foot({ signatureBlock })).toMatchObject({ authority: ["TRƯỞNG BAN"], actualPost: "PHÓ CHỦ TỊCH UBND TỈNH" });
  });
});

describe("properties", () => {
  it.each([
    ["28/02/2019", "2019-02-28"],
    ["02/2020", "2020-02-01"],
    ["2020", "2020-01-01"],
    ["", undefined],
  ])("know the day %j", (issuedOn, createdOn) => {
    const { properties } = treeOf({ issuedOn, subject: "Về **trẻ em**" });
    expect(properties.createdOn).toBe(createdOn);
    expect(properties).toMatchObject({
      title: "Kế hoạch 824/KH-UBND",
      subject: "Về trẻ em",
      author: "Ủy ban nhân dân tỉnh",
    });
  });
});

describe("annexes", () => {
  const list = { title: "Danh sách", paragraphs: "Gồm có." };

  it("have a number only when there are several", () => {
    const labels = (count: number): readonly string[] =>
      treeOf({ annexes: Array.from({ length: count }, () => list) })
        .sections.slice(1)
        .map(({ blocks }) => find(blocks, "annexHeading").label);
    expect(labels(1)).toEqual(["Phụ lục"]);
    expect(labels(4)).toEqual(["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]);
  });

  it("refer to the plan as the law of its time prints it, with a date that stays on one line", () => {
    const plan = planOf({ ...smallPlan, annexes: [list] });
    const reference = (tree: DocumentTree): string => find(tree.sections[1]?.blocks ?? [], "annexHeading").reference;
    expect(reference(compose(plan))).toBe(
      "(Kèm theo Kế hoạch số 824/KH-UBND ngày\u00a028\u00a0tháng\u00a002\u00a0năm\u00a02019 của Ủy ban nhân dân tỉnh)",
    );
    expect(reference(composeOld(plan))).toBe(
      "(Kèm theo Kế hoạch số 824/KH-UBND ngày\u00a028/02/2019 của Ủy ban nhân dân tỉnh)",
    );
    const draft = planOf({ ...smallPlan, documentCode: "/KH-UBND", issuedOn: "02/2020", annexes: [list] });
    expect(reference(compose(draft))).toBe(
      "(Kèm theo Kế hoạch số        /KH-UBND ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng\u00a002\u00a0năm\u00a02020 của Ủy ban nhân dân tỉnh)",
    );
  });

  it("number their own outlines anew", () => {
    const annexes = [
      { title: "A", sections: [{ heading: "x" }] },
      { title: "B", sections: [{ heading: "y" }] },
    ];
    const markers = treeOf({ annexes })
      .sections.slice(1)
      .map(({ blocks }) => lines(blocks)[0]);
    expect(markers).toEqual(["sectionHeading I. X", "sectionHeading I. Y"]);
  });

  const wideTable = { columns: Array.from({ length: 8 }, (_, at) => `C${at}`), rows: [["1"]] };
  const longWords = { columns: ["A", "B", "C"], rows: [Array.from({ length: 3 }, () => "W".repeat(20))] };
  const small = { columns: ["A", "B"], rows: [["Một đoạn dài nhiều chữ ngắn ".repeat(20), "b"]] };

  it.each([
    ["eight columns", wideTable, "landscape"],
    ["unbreakable words", longWords, "landscape"],
    ["long texts of short words", small, "portrait"],
  ])("turn the page for %s", (_name, table, orientation) => {
    const section = treeOf({ annexes: [{ title: "A", content: [{ table }] }] }).sections[1];
    expect(section?.orientation).toBe(orientation);
    expect(section?.sheetName).toBeUndefined();
  });

  it("obey the author about the page", () => {
    const annexes = [{ title: "A", orientation: "dọc", content: [{ table: wideTable }] }];
    expect(treeOf({ annexes }).sections[1]?.orientation).toBe("portrait");
  });
});
