/** Run as a program of its own, in another time zone: prints the hash of the sample as this process writes it. */
import { createHash } from "node:crypto";
import { prepareDocxWriter } from "../../../src/write/docx/index.ts";
import { nd30, sampleTree } from "./sample.ts";

const bytes = await prepareDocxWriter(nd30)(sampleTree);
process.stdout.write(`${new Date(0).getHours()} ${createHash("sha256").update(bytes).digest("hex")}`);
