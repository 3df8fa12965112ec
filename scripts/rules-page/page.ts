/** The page of all rules of `kehoach check`. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type KnownRule, knownRules } from "../../src/pipeline/rule-catalogue.ts";
import { messagesByRule } from "./examples.ts";
import { type RuleWords, wordsByRule } from "./words.ts";

/** Letters in the middle of an id, in the order of the page, and what its rules are about. */
const groups: Readonly<Record<string, string>> = {
  PG: "Trang giấy, phông chữ, số trang",
  HD: "Quốc hiệu, Tiêu ngữ, tên cơ quan",
  SK: "Số, ký hiệu",
  DD: "Địa danh, thời gian",
  TL: "Tên loại, trích yếu",
  CC: "Căn cứ",
  ND: "Nội dung",
  VD: "Viện dẫn",
  KY: "Chữ ký",
  NN: "Nơi nhận",
  PL: "Phụ lục",
  VH: "Viết hoa",
  NS: "Kinh phí",
  DL: "Dữ liệu",
};

/** An example of an office's rules file, which the tests read as it stands. */
export const rulesFileExample = `Quy tắc:
  - Mã: HD03
    Mức: tắt
    Lý do: Phôi in sẵn của cơ quan đã có đường kẻ.
  - Mã: ND30-PG04
    Mức: cảnh báo
    Lý do: Máy của một số xã chưa có phông Times New Roman.
`;

const introduction = `# Quy tắc của kehoach check

Trang này do \`npm run docs\` viết ra từ chính các quy tắc; sửa quy tắc rồi chạy lại, không sửa ở đây.

Mỗi quy tắc xét tệp kế hoạch (YAML, JSON), tệp Word (.docx), hoặc cả hai. Mã ghi đủ (\`ND30-HD01\`) hay bỏ phần đầu (\`HD01\`) đều được.

- Một lần chạy: \`kehoach check TỆP --only HD01,SK02\` chỉ nêu các quy tắc ấy; \`--ignore HD03\` không nêu quy tắc ấy.
- Cả cơ quan: tệp \`kehoach.rules.yaml\` cạnh văn bản hoặc ở thư mục đang đứng (hoặc \`--rules TỆP\`). Mức là tắt, lỗi, cảnh báo hoặc lưu ý;
  mỗi thay đổi phải có lý do. \`build\` luôn xét mọi quy tắc của tệp kế hoạch.

\`\`\`yaml
${rulesFileExample}\`\`\`
`;

const fixtures = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "fixtures");

/** The whole page as Markdown. */
export async function makeRulesPage(): Promise<string> {
  const ofDocuments = await messagesByRule(join(fixtures, "documents"));
  const ofPlans = await messagesByRule(join(fixtures, "faults"));
  const rules = [...knownRules()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const words = await wordsByRule(rules.map(({ id }) => shortId(id)));
  const parts = Object.entries(groups).map(([letters, title]) => {
    const own = rules.filter(({ id }) => groupOf(id) === letters);
    const texts = own.map((rule) =>
      ruleText(rule, words[shortId(rule.id)], ofDocuments.get(rule.id) ?? ofPlans.get(rule.id)),
    );
    return [`## ${title}`, ...texts];
  });
  const lost = rules.filter(({ id }) => groups[groupOf(id)] === undefined);
  if (lost.length > 0) throw new Error(`No group for ${lost.map(({ id }) => id).join(", ")}.`);
  return `${[introduction.trimEnd(), ...parts.flat()].join("\n\n")}\n`;
}

/** "HD" of "ND30-HD01". */
function groupOf(id: string): string {
  return shortId(id).replace(/\d+$/, "");
}

/** "HD01" of "ND30-HD01". */
function shortId(id: string): string {
  return id.replace(/^.*-/, "");
}

const severityWords = { error: "lỗi", warning: "cảnh báo", info: "lưu ý" } as const;

function ruleText(
  { id, title, severity, source, cure, judgesPlans }: KnownRule,
  words: RuleWords | undefined,
  message: string | undefined,
): string {
  const judged = [judgesPlans ? "tệp kế hoạch" : [], cure === undefined ? [] : "tệp Word"].flat().join(", ");
  const facts = [
    `Mức: ${severityWords[severity]}`,
    `Xét: ${judged}`,
    source === undefined ? [] : `Căn cứ: ${source}`,
    `Tắt: \`--ignore ${shortId(id)}\``,
  ].flat();
  return [
    `### ${id}: ${title}\n`,
    `- ${facts.join(" · ")}`,
    ...(words === undefined ? [] : [`- Vì sao: ${words.why}`, `- Sai: ${words.wrong}`, `- Đúng: ${words.right}`]),
    ...(message === undefined ? [] : [`- Máy nêu: ${message}`]),
    ...(cure === undefined ? [] : [`- Cách sửa: ${cure}`]),
  ].join("\n");
}
