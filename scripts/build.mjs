/**
 * Bundles the command line and the library: `node scripts/build.mjs [folder]`. The folder is dist/ unless named; it must
 * lie inside the project, beside templates/. The library keeps its heavy parts as chunks that load on demand; the command
 * line is one script beside the machine code that V8 made of it, since it lives so short that compiling is most of its life.
 */

import { execFileSync } from "node:child_process";
import { chmod, copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import Handlebars from "handlebars";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, process.argv[2] ?? "dist");

/** zod carries its messages in fifty languages; ours come from the schema's titles, so only its English fallback stays. */
const withoutForeignMessages = {
  name: "without-foreign-messages",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]\w[\w-]*\.js$/ }, ({ path }) =>
      /[\\/](?:en|index)\.js$/.test(path) ? undefined : { contents: "export default () => ({});", loader: "js" },
    );
  },
};

/** Of exceljs only the workbook in memory is used; its streams and CSV would only cost time to load. */
const withoutUnusedSheets = {
  name: "without-unused-sheets",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]exceljs[\\/]lib[\\/](?:stream[\\/]xlsx|csv)[\\/][\w-]+\.js$/ }, () => ({
      contents: "module.exports = class Unused {};",
      loader: "js",
    }));
  },
};

/** Compiles the wordings of all formats, since to compile them takes longer than to write a plan with them. */
const withReadyWordings = {
  name: "with-ready-wordings",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]src[\\/]compose[\\/]ready-wordings\.ts$/ }, async () => {
      const options = JSON.parse(await readFile(join(root, "src/compose/wording-options.json"), "utf8"));
      const names = await readdir(join(root, "templates"), { recursive: true });
      const files = names.filter((name) => name.endsWith(".hbs")).sort();
      const texts = await Promise.all(files.map((name) => readFile(join(root, "templates", name), "utf8")));
      const ready = [...new Set(texts.map((text) => text.normalize("NFC")))].map(
        (text) => `[${JSON.stringify(text)}, ${Handlebars.precompile(text, options)}]`,
      );
      return { contents: `export const readyWordings = new Map([${ready.join(",\n")}]);`, loader: "js" };
    });
  },
};

await rm(out, { recursive: true, force: true });
const shared = {
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  plugins: [withoutForeignMessages, withoutUnusedSheets, withReadyWordings],
  logLevel: "warning",
};
await build({
  ...shared,
  entryPoints: { index: join(root, "src/index.ts") },
  outdir: out,
  splitting: true,
  format: "esm",
  charset: "utf8",
  legalComments: "external",
  chunkNames: "chunks/[name]-[hash]",
  // CommonJS libraries inside the bundle ask for Node's own modules with require().
  banner: {
    js: 'import { createRequire as kehoachRequire } from "node:module"; const require = kehoachRequire(import.meta.url);',
  },
});
/** Libraries of the command line that become scripts of their own, as launch.cjs loads them. */
const heavy = ["docx", "exceljs"];
for (const [name, entry] of [["program", join(root, "src/cli/main.ts")], ...heavy.map((name) => [name, name])])
  await build({
    ...shared,
    entryPoints: { [name]: entry },
    outdir: out,
    outExtension: { ".js": ".script.cjs" },
    external: heavy.filter((library) => library !== name),
    format: "cjs",
    charset: "utf8",
    legalComments: "external",
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "scriptUrl" },
    // A script is a function of what a module has.
    banner: { js: "(function (require, module, exports, scriptUrl) {" },
    footer: { js: "})" },
  });
for (const name of ["program", ...heavy]) await writeInAscii(join(out, `${name}.script.cjs`));
const launcher = join(out, "kehoach.cjs");
await copyFile(join(root, "src/cli/launch.cjs"), join(out, "launch.cjs"));
await writeFile(launcher, '#!/usr/bin/env node\nrequire("./launch.cjs").run("program");\n');
await chmod(launcher, 0o755);
// What they print is shown only with an error.
const quietly = { cwd: root, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 64 * 1024 * 1024 };
execFileSync(process.execPath, ["--import", "tsx", "scripts/ready-samples.ts", out], quietly);
execFileSync(process.execPath, ["scripts/keep-code.cjs", out], quietly);
if (process.argv[2] === undefined) await linkProgram();

/** Writes every other letter as its code: such a script is read in a quarter of the time and kept in half the room. */
async function writeInAscii(path) {
  const text = await readFile(path, "utf8");
  const code = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  await writeFile(path, text.replace(/[\u0080-\uffff]/g, code));
}

/** Lets `npx kehoach` in this folder find the program at once; npx would else first install the project into its cache. */
async function linkProgram() {
  const folder = join(root, "node_modules", ".bin");
  await mkdir(folder, { recursive: true });
  if (process.platform === "win32") {
    await writeFile(join(folder, "kehoach.cmd"), '@node "%~dp0\\..\\..\\dist\\kehoach.cjs" %*\r\n');
    return;
  }
  await rm(join(folder, "kehoach"), { force: true });
  await symlink("../../dist/kehoach.cjs", join(folder, "kehoach"));
}
