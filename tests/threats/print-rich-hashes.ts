/** Prints the sha256 of each file of the rich plan by name; run as a program of its own, in other zones and languages. */
import { createHash } from "node:crypto";
import { richPlan, richSiblings } from "./rich-plan.ts";
import { makeData } from "./whole-run.ts";

const { value } = await makeData(richPlan, richSiblings);
const hashes = value?.files.map(({ name, bytes }) => [name, createHash("sha256").update(bytes).digest("hex")]);
process.stdout.write(JSON.stringify(hashes));
