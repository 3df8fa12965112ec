/** Plans of every shape that the schema allows, from a fixed seed. */
import fc from "fast-check";

const words = [
  "trẻ em",
  "đồng bộ",
  "hỗ trợ",
  "tỉnh",
  "kế hoạch",
  "năm 2023",
  "Ủy ban",
  "giáo dục & đào tạo",
  "a < b",
  "“trích”",
  "50%",
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 40 })
  .map((chosen) => `Thực hiện ${chosen.join(" ")}.`);
const heading = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((chosen) => `Tăng cường ${chosen.join(" ")}`);
const emphasised = sentence.map((text) => text.replace("tỉnh", "**tỉnh**").replace("trẻ em", "*trẻ em*"));
const list = <T>(one: fc.Arbitrary<T>, maxLength = 4) => fc.array(one, { minLength: 1, maxLength });

const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    columns: fc.constant(Array.from({ length: columns }, (_none, at) => `Cột ${at + 1}`)),
    rows: list(
      fc.array(fc.constantFrom("", "1", "Ủy ban nhân dân các huyện", "12.500"), {
        minLength: columns,
        maxLength: columns,
      }),
      5,
    ),
  }),
);

const item = fc.oneof(
  emphasised,
  fc.record({ text: sentence, dashes: list(emphasised) }),
  fc.record({ heading, points: list(sentence, 25) }),
  fc.record({ runInHeading: heading, text: sentence, pluses: list(sentence, 3) }),
  fc.record({ heading, content: fc.tuple(sentence, fc.record({ table }), fc.record({ note: sentence })) }),
  fc.record({ heading, subclauses: list(sentence, 3) }),
);
const dash = fc.oneof(emphasised, fc.record({ text: sentence, pluses: list(sentence, 3) }));
const section = fc.oneof(
  fc.record({ heading: fc.constantFrom("MỤC ĐÍCH, YÊU CẦU", "TỔ CHỨC THỰC HIỆN"), clauses: list(item) }),
  fc.record({ heading: fc.constant("NỘI DUNG"), paragraphs: list(sentence), dashes: list(dash, 3) }),
);
const body = fc.oneof(
  fc.record({ sections: list(section) }),
  fc.record({ parts: list(fc.record({ heading: fc.constant("NHỮNG VẤN ĐỀ CHUNG"), sections: list(section, 2) }), 2) }),
);

const amount = fc.integer({ min: 0, max: 999_999 }).map((value) => String(value));
const budget = fc.integer({ min: 1, max: 10 }).chain((columns) => {
  const ids = Array.from({ length: columns }, (_none, at) => `c${at}`);
  const row = fc.record({
    title: heading,
    values: fc
      .tuple(...ids.map(() => amount))
      .map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at] ?? ""]))),
  });
  return fc.record({
    moneyUnit: fc.constantFrom("đồng", "nghìn đồng", "ngàn đồng", "triệu đồng"),
    columns: fc.constant([
      { id: "sum", title: "Tổng số", kind: "amount", sumOf: ids },
      { title: "Trong đó", columns: ids.map((id) => ({ id, title: `Đơn vị ${id}`, kind: "amount" })) },
    ]),
    rows: list(fc.oneof(row, fc.record({ title: heading, rows: list(row, 3) })), 5),
    total: fc.record({ position: fc.constantFrom("first", "last") }),
  });
});
const annex = fc.oneof(
  fc.record({ title: fc.constant("DỰ TOÁN KINH PHÍ"), budget }),
  fc.record({ title: fc.constant(["DANH MỤC", "CÁC NHIỆM VỤ"]), content: fc.tuple(sentence, fc.record({ table })) }),
  fc.record({
    title: fc.constant("PHÂN CÔNG"),
    orientation: fc.constantFrom("portrait", "landscape"),
    clauses: list(item, 3),
  }),
);

const plan = fc.record(
  {
    status: fc.constant("draft"),
    issuer: fc.constantFrom(
      {
        name: ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH DƯƠNG"],
        nameInText: "Ủy ban nhân dân tỉnh",
        code: "UBND",
        regime: "tập thể",
        placeOfIssue: "Bình Dương",
      },
      {
        supervisingAgency: "UBND TỈNH LÀO CAI",
        name: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        nameInText: "Sở Lao động",
        code: "SLĐTBXH",
        regime: "tập thể",
        placeOfIssue: "Lào Cai",
      },
    ),
    documentCode: fc.constantFrom("/KH-UBND", "05/KH-UBND", "1234/KH-SLĐTBXH"),
    issuedOn: fc.constantFrom("", "02/2020", "28/02/2019", "09/11/2023", "2026"),
    subject: heading,
    urgency: fc.constantFrom("immediate", "urgent", "pressing"),
    circulation: fc.constantFrom("returnAfterReading", "internal"),
    draftMark: fc.constant("DỰ THẢO LẦN 2"),
    legalBases: list(
      fc.constant(
        "Căn cứ Quyết định số 17/QĐ-UBND ngày 19 tháng 4 năm 2018 của Ủy ban nhân dân tỉnh về việc ban hành Chương trình",
      ),
      5,
    ),
    opening: sentence,
    body,
    closing: sentence,
    recipients: list(
      fc.oneof(fc.constant("Bộ Y tế"), fc.record({ name: heading, duty: fc.constant("để báo cáo") })),
      20,
    ),
    fileCopy: fc.constant("VT, KGVX"),
    drafterMark: fc.record({ initials: fc.constant("PL"), copyCount: fc.integer({ min: 1, max: 300 }) }),
    contactLine: fc.constant("Số 1, đường A; điện thoại 0274 000 000"),
    signatureBlock: fc.constant({
      signingAuthority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      signer: { position: "PHÓ CHỦ TỊCH", fullName: "Nguyễn Văn An" },
    }),
    annexes: list(annex, 3),
  },
  {
    requiredKeys: [
      "issuer",
      "documentCode",
      "issuedOn",
      "subject",
      "opening",
      "body",
      "recipients",
      "fileCopy",
      "signatureBlock",
    ],
  },
);

/** `count` plans as data for a plan file, the same on every machine. */
export function randomPlans(count: number): readonly object[] {
  return fc.sample(plan, { seed: 20_200_305, numRuns: count }).map((made) =>
    // A plan with annexes must point to them.
    made.annexes === undefined ? made : { ...made, opening: `${made.opening} (chi tiết tại Phụ lục kèm theo)` },
  );
}
