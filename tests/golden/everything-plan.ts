/** A plan by hand that uses every element of the page: no published text does. */
import type { PlanInput } from "../../src/model/plan.ts";

const long =
  "Bảo đảm mọi trẻ em trên địa bàn được bảo vệ, chăm sóc và giáo dục trong môi trường an toàn, lành mạnh, " +
  "thân thiện; huy động sự tham gia của toàn xã hội vào công tác bảo vệ, chăm sóc và giáo dục trẻ em.";
const course = "Tổ chức tập huấn cho cán bộ, công chức, viên chức làm công tác trẻ em";

/** Long enough for the header to be repeated on two more pages. */
const courses = Array.from({ length: 34 }, (_none, at) => [
  String(at + 1),
  `${course} đợt ${at + 1}`,
  "Sở Y tế",
  "Quý II/2026",
  "1.200",
  "60,5",
]);

const targets = [
  {
    label: "Mục tiêu 1",
    heading: "Về phát triển toàn diện trẻ em",
    dashes: [{ label: "Chỉ tiêu 7", text: "Giảm tỷ lệ trẻ em suy dinh dưỡng thể thấp còi xuống dưới 16,0%." }],
  },
  { text: "Phấn đấu 90% trẻ em có hoàn cảnh đặc biệt được chăm sóc." },
  {
    heading: "Về bảo vệ trẻ em",
    points: [
      { heading: "Giảm tỷ lệ trẻ em bị xâm hại", text: long },
      { runInHeading: "Lao động trẻ em", text: "giảm tỷ lệ lao động trẻ em xuống 4,5%." },
    ],
  },
];

const assessment = {
  heading: "Đánh giá tình hình",
  paragraphs: [long],
  sections: [
    {
      heading: "Mục đích, yêu cầu",
      clauses: [
        {
          heading: "Mục đích",
          points: Array.from({ length: 12 }, () => "Nâng cao năng lực cho đội ngũ cộng tác viên."),
        },
        { heading: "Yêu cầu", dashes: [long, { text: "Các hoạt động gồm:", pluses: ["Truyền thông.", "Tặng quà."] }] },
      ],
    },
    {
      heading: "Mục tiêu, chỉ tiêu",
      clauses: [
        { heading: "Mục tiêu cụ thể", subclauses: targets },
        { ordinal: "15", text: "Trẻ em được khai sinh đúng hạn." },
        { text: "Trẻ em được tiêm chủng đầy đủ." },
      ],
    },
  ],
};

const tasks = {
  heading: "Nhiệm vụ và tổ chức thực hiện",
  sections: [
    {
      heading: "Nhiệm vụ",
      clauses: [
        { runInHeading: "Công tác truyền thông", text: "**chú trọng** mạng xã hội và *truyền thanh cơ sở*." },
        {
          heading: "Tiến độ thực hiện",
          content: [
            "Tiến độ các lớp tập huấn được phân công như sau:",
            {
              table: {
                title: "Bảng 1. Tiến độ và chỉ tiêu",
                columns: [
                  "STT",
                  "Nội dung công việc",
                  { title: "Phân công", columns: ["Đơn vị chủ trì", "Thời gian"] },
                  { title: "Chỉ tiêu", columns: ["Số người", "Tỷ lệ (%)"] },
                ],
                rows: courses,
              },
            },
            { note: "Số liệu tạm tính, được cập nhật hằng quý." },
            "Các đơn vị báo cáo tiến độ hằng quý.",
          ],
        },
      ],
    },
    {
      heading: "Kinh phí thực hiện",
      paragraphs:
        "Kinh phí thực hiện là {{budget.kinh-phi.total}} đồng ({{budget.kinh-phi.totalInWords}}), chi tiết tại Phụ lục " +
        "I kèm theo; danh mục tại Phụ lục II; tổng hợp theo năm tại Phụ lục III.",
    },
    { heading: "Tổ chức thực hiện", clauses: [{ runInHeading: "Sở Y tế", dashes: ["Chủ trì thực hiện."] }] },
  ],
};

const annexes = [
  {
    id: "kinh-phi",
    title: ["DỰ TOÁN KINH PHÍ", "THỰC HIỆN KẾ HOẠCH NĂM 2026"],
    budget: {
      moneyUnit: "triệu đồng",
      rows: ["Cấp tỉnh", "Cấp xã"].map((level) => ({
        title: level,
        rows: [
          {
            title: "Công tác truyền thông",
            rows: Array.from({ length: 16 }, (_none, at) => ({
              title: `In tờ rơi, áp phích tuyên truyền về phòng, chống đuối nước đợt ${at + 1}`,
              values: { unitOfMeasure: "tờ", quantity: "10.000", unitPrice: "0,0055", note: "Theo báo giá" },
            })),
          },
        ],
      })),
    },
  },
  {
    title: ["DANH MỤC NHIỆM VỤ", "CỦA CÁC THÀNH VIÊN BAN ĐIỀU HÀNH"],
    paragraphs: "Các thành viên thực hiện nhiệm vụ theo danh mục sau:",
    content: [
      { table: { columns: ["STT", "Chức vụ", "Nhiệm vụ"], rows: [["1", "Trưởng ban", long]] } },
      { sections: [{ heading: "Chế độ họp", dashes: ["Họp định kỳ 06 tháng một lần."] }] },
    ],
  },
  {
    title: "TỔNG HỢP KINH PHÍ THEO NĂM",
    orientation: "landscape",
    budget: {
      moneyUnit: "triệu đồng",
      contentTitle: "Năm",
      columns: [
        { id: "all", title: "Tổng kinh phí", sumOf: ["province", "communes"] },
        { id: "province", title: "Cấp tỉnh" },
        { id: "communes", title: "Cấp xã", columns: [{ title: "Biên Hòa" }, { title: "Trấn Biên" }] },
      ],
      rows: [{ title: "Năm 2026", values: { province: "1.200,5", "Biên Hòa": "15,25", "Trấn Biên": "16,25" } }],
    },
  },
];

export const everythingPlan = {
  format: "nd30",
  status: "draft",
  draftMark: "DỰ THẢO LẦN 2",
  urgency: "HỎA TỐC",
  circulation: "LƯU HÀNH NỘI BỘ",
  issuer: {
    supervisingAgency: "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI",
    name: "BAN ĐIỀU HÀNH BẢO VỆ, CHĂM SÓC, GIÁO DỤC TRẺ EM TỈNH ĐỒNG NAI",
    nameInText: "Ban Điều hành bảo vệ, chăm sóc, giáo dục trẻ em tỉnh Đồng Nai",
    code: "BĐH",
    regime: "advisory",
    usesSupervisorSeal: "có",
    placeOfIssue: "Đồng Nai",
  },
  documentCode: "/KH-BĐH",
  issuedOn: "4/2026",
  subject: "Hoạt động về bảo vệ, chăm sóc, giáo dục trẻ em của Ban Điều hành tỉnh Đồng Nai giai đoạn 2026 - 2030",
  legalBases: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016",
  ],
  opening: "Ban Điều hành ban hành Kế hoạch hoạt động, cụ thể như sau:",
  body: { parts: [assessment, tasks] },
  closing: "Trên đây là Kế hoạch hoạt động của Ban Điều hành; yêu cầu các đơn vị nghiêm túc triển khai thực hiện",
  recipients: [
    { name: "Bộ Y tế", duty: "để báo cáo", copyCount: 2 },
    "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
    "Sở Y tế",
    "Các sở, ban, ngành (18)",
  ],
  fileCopy: "VT, KGVX",
  drafterMark: { initials: "PL", copyCount: 300 },
  contactLine: ["Địa chỉ: Số 02 Nguyễn Văn Trị, phường Trấn Biên, tỉnh Đồng Nai", "Điện thoại: 0251 3822 501"],
  signatureBlock: {
    signingAuthority: ["TM. BAN ĐIỀU HÀNH", "KT. TRƯỞNG BAN"],
    signer: {
      position: "PHÓ TRƯỞNG BAN",
      actualPost: "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
      fullName: "Nguyễn Sơn Hùng",
    },
  },
  annexes,
} satisfies PlanInput;
