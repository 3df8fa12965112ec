/**
 * Bundles the command line and the library, heavy libraries as chunks of their own that load on demand:
 * `node scripts/build.mjs [folder]`. The folder is dist/ unless named; it must lie inside the project, beside templates/.
 */
import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

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

/** Of exceljs only the workbook in memory is used; its streams and CSV would cost a third of its start. */
const withoutUnusedSheets = {
  name: "without-unused-sheets",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]exceljs[\\/]lib[\\/](?:stream[\\/]xlsx|csv)[\\/][\w-]+\.js$/ }, () => ({
      contents: "module.exports = class Unused {};",
      loader: "js",
    }));
  },
};

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: { kehoach: join(root, "src/cli/main.ts"), index: join(root, "src/index.ts") },
  outdir: out,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8",
  legalComments: "external",
  chunkNames: "chunks/[name]-[hash]",
  // CommonJS libraries inside the bundle ask for Node's own modules with require().
  banner: {
    js: 'import { createRequire as kehoachRequire } from "node:module"; const require = kehoachRequire(import.meta.url);',
  },
  plugins: [withoutForeignMessages, withoutUnusedSheets],
  logLevel: "warning",
});
await chmod(join(out, "kehoach.js"), 0o755);
if (process.argv[2] === undefined) await linkProgram();

/** Lets `npx kehoach` in this folder find the program at once; npx would else first install the project into its cache. */
async function linkProgram() {
  const folder = join(root, "node_modules", ".bin");
  await mkdir(folder, { recursive: true });
  if (process.platform === "win32") {
    await writeFile(join(folder, "kehoach.cmd"), '@node "%~dp0\\..\\..\\dist\\kehoach.js" %*\r\n');
    return;
  }
  await rm(join(folder, "kehoach"), { force: true });
  await symlink("../../dist/kehoach.js", join(folder, "kehoach"));
}
