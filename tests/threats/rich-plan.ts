/** A draft without a finding of severity error that uses every field of the schema, and ways to change one of them. */
export type Path = readonly (string | number)[];

const outline = {
  parts: [
    {
      id: "tinh-hinh",
      heading: "Tình hình chung",
      paragraphs: ["Trong năm qua, công tác trẻ em đã đạt kết quả:"],
      sections: [{ heading: "KẾT QUẢ ĐẠT ĐƯỢC", dashes: ["Công tác truyền thông được tăng cường."] }],
    },
    {
      heading: "Nhiệm vụ trọng tâm",
      sections: [
        {
          heading: "MỤC TIÊU",
          clauses: [
            {
              ordinal: "1",
              label: "Mục tiêu 1",
              heading: "Về phát triển toàn diện",
              subclauses: [
                {
                  heading: "Giai đoạn một",
                  points: [
                    { runInHeading: "Lao động trẻ em", text: "giảm tỷ lệ xuống 4,5%." },
                    { heading: "Các sở", dashes: [{ text: "Phối hợp:", pluses: ["Tặng quà cho trẻ em."] }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  content: [
    "Tiến độ thực hiện, phân công như sau:",
    {
      table: {
        title: "Bảng phân công",
        columns: ["STT", { title: "Công việc", align: "left", widthShare: 3, columns: ["Việc", "Nơi làm"] }],
        rows: [["1", "Họp giao ban", "Hội trường"]],
      },
    },
    { note: "Số liệu tạm tính." },
    { paragraphs: "Chi tiết tại Phụ lục I, Phụ lục II và Phụ lục III kèm theo." },
  ],
};

const yearBudget = {
  moneyUnit: "ngàn đồng",
  ordinalTitle: "TT",
  contentTitle: "Năm thực hiện",
  columns: [
    { id: "all", title: "Tổng số", sumOf: ["province", "communes"] },
    { id: "province", title: "Cấp tỉnh", kind: "amount" },
    {
      id: "communes",
      title: "Cấp xã",
      columns: [
        { id: "bh", title: "Biên Hòa" },
        { id: "tb", title: "Trấn Biên" },
      ],
    },
    { id: "remark", title: "Diễn giải", kind: "text" },
  ],
  rows: [
    {
      title: "Năm 2026",
      rows: [
        {
          id: "dot-1",
          ordinal: "1",
          title: "Truyền thông",
          values: { province: "108.000", bh: "250.500", tb: "500", remark: "Theo báo giá" },
        },
      ],
    },
    { title: "Năm 2027", values: { province: "121.000", bh: "13.930", tb: "9.115" } },
  ],
  total: { title: "CỘNG", position: "first", values: { province: "229.000" } },
  amountInWords: "Năm trăm lẻ ba triệu không trăm bốn mươi lăm ngàn đồng",
};

export const richPlan = {
  format: "nd30",
  unplaced: [{ text: "Chữ của bản gốc chưa rõ chỗ", line: 138 }],
  status: "draft",
  numberDialect: "ngàn",
  issuer: {
    supervisingAgency: ["ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI"],
    name: "BAN ĐIỀU HÀNH BẢO VỆ TRẺ EM",
    nameInText: "Ban Điều hành bảo vệ trẻ em",
    code: "BĐH",
    regime: "tư vấn",
    usesSupervisorSeal: "có",
    placeOfIssue: "Đồng Nai",
  },
  documentCode: "40/KH-BĐH",
  issuedOn: "16/4/2026",
  documentType: "KẾ HOẠCH",
  subject: "Hoạt động bảo vệ trẻ em năm 2026",
  urgency: "KHẨN",
  circulation: "LƯU HÀNH NỘI BỘ",
  draftMark: "DỰ THẢO LẦN 2",
  legalBases: ["Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016", "Căn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020"],
  opening: "Ban Điều hành ban hành Kế hoạch hoạt động, cụ thể như sau:",
  body: outline,
  closing: "Trên đây là Kế hoạch hoạt động của Ban Điều hành",
  recipients: [{ name: "Bộ Y tế", duty: "để báo cáo", copyCount: 2 }, "Các thành viên Ban Điều hành"],
  fileCopy: "VT, KGVX",
  drafterMark: { initials: "PL", copyCount: 300 },
  contactLine: "Số 02 Nguyễn Văn Trị, phường Trấn Biên",
  signatureBlock: {
    signingAuthority: ["TM. BAN ĐIỀU HÀNH", "KT. TRƯỞNG BAN"],
    signer: {
      position: "PHÓ TRƯỞNG BAN",
      actualPost: "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
      fullName: "Nguyễn Sơn Hùng",
    },
  },
  annexes: [
    {
      id: "nam",
      title: ["KINH PHÍ THEO NĂM", "CỦA BAN ĐIỀU HÀNH"],
      orientation: "landscape",
      paragraphs: "Kinh phí được phân bổ như sau:",
      budget: { ...yearBudget, period: { from: "2026", to: "2027" } },
      content: [{ note: "Chưa gồm kinh phí dự phòng." }],
    },
    {
      title: "DỰ TOÁN KHÁM SỨC KHỎE",
      budget: { file: "du-toan.csv", moneyUnit: "đồng", hideAmountInWords: "có" },
    },
    { title: "DANH SÁCH ĐƠN VỊ", dashes: ["Phường Trấn Biên."] },
  ],
};

/** The figures that stand beside the plan. */
export const richSiblings = {
  "du-toan.csv": "Nội dung;ĐVT;Số lượng;Đơn giá;Thành tiền;Ghi chú\nKhám sức khỏe;em;120;100.000;12.000.000;03 ấp\n",
};

/** The path of every value in the data that holds no other, in the order of the data. */
export function leafPaths(data: unknown, path: Path = []): readonly Path[] {
  if (typeof data !== "object" || data === null) return [path];
  return branches(data).flatMap(([part, value]) => leafPaths(value, [...path, part]));
}

/** The path of every value below the root, with those that hold others. */
export function allPaths(data: unknown, path: Path = []): readonly Path[] {
  const own = path.length === 0 ? [] : [path];
  if (typeof data !== "object" || data === null) return own;
  return [...own, ...branches(data).flatMap(([part, value]) => allPaths(value, [...path, part]))];
}

function branches(data: object): readonly (readonly [string | number, unknown])[] {
  return Array.isArray(data) ? data.map((item: unknown, at) => [at, item]) : Object.entries(data);
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, part) => Object(holder)[part], data);
}

/** The data with some texts changed; `change` gets each text with its path. */
export function withTexts(data: unknown, change: (text: string, path: Path) => string, path: Path = []): unknown {
  if (typeof data === "string") return change(data, path);
  if (Array.isArray(data)) return data.map((item: unknown, at) => withTexts(item, change, [...path, at]));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(branches(data).map(([key, value]) => [key, withTexts(value, change, [...path, key])]));
}

/** The data without the value at the path. */
export function withoutPath(data: unknown, [part, ...rest]: Path): unknown {
  if (typeof data !== "object" || data === null || part === undefined) return data;
  const kept = branches(data).filter(([key]) => rest.length > 0 || key !== part);
  const entries = kept.map(([key, value]) => [key, key === part ? withoutPath(value, rest) : value] as const);
  return Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
