/** Opens one thread's grip on a batch: every thread opens the same files and can then inspect and make any unit. */
import { type Diagnostic, hasErrors, type Outcome } from "../../diagnostic.ts";
import { packageVersion } from "../../io/package-root.ts";
import { type FileSource, openPlanSource } from "../../io/plan-source.ts";
import { hashTemplates, openTemplateLibrary } from "../../io/template-library.ts";
import { createUnitSaver } from "../../io/unit-saver.ts";
import { openBatch, type ReadPlan, readMaster } from "../../pipeline.ts";
import { recordParts } from "./unit-record.ts";
import type { Hand } from "./work.ts";

/** Where the files of a batch are and where its documents go: plain data, so that it can be sent to another thread. */
export interface HandSetup {
  readonly planPath: string;
  /** A table of units instead of the one that the master names. */
  readonly unitsPath?: string;
  readonly templatesFolder?: string;
  /** Codes of the documents that earlier runs made, by folder of the unit. */
  readonly earlierCodes: readonly (readonly [slug: string, code: string])[];
  /** Missing where documents go into an archive, or nowhere. */
  readonly folder?: string;
  readonly journal: string;
  readonly force: boolean;
}

/** The master, where this thread has read it already. */
export interface ReadMaster {
  readonly source: FileSource;
  readonly read: Outcome<ReadPlan>;
}

export interface OpenedHand {
  readonly value?: Hand;
  /** Looked for when first asked for, once the batch is open. */
  readonly diagnostics: readonly Diagnostic[];
  /** A file was named wrongly, which is wrong use and no fault of a plan. */
  readonly isMisnamed: boolean;
}

/** Opens the batch from its files; files that cannot be read are findings. */
export async function openHand(setup: HandSetup, read?: ReadMaster): Promise<OpenedHand> {
  const { unitsPath, folder, force, journal } = setup;
  const templates = await openTemplateLibrary(setup.templatesFolder);
  const source = read === undefined ? await openPlanSource(setup.planPath) : { value: read.source, diagnostics: [] };
  const units = unitsPath === undefined ? undefined : await openPlanSource(unitsPath);
  const found = [...templates.diagnostics, ...source.diagnostics, ...(units?.diagnostics ?? [])];
  if (templates.value === undefined || source.value === undefined || hasErrors(found)) {
    return { diagnostics: found, isMisnamed: true };
  }
  const opened = await openBatch({
    source: source.value,
    read: read?.read ?? (await readMaster(source.value)),
    ...(units?.value === undefined ? {} : { units: units.value }),
    templates: templates.value,
    earlierCodes: new Map(setup.earlierCodes),
  });
  const { value: batch } = opened;
  if (batch === undefined) return { diagnostics: opened.diagnostics, isMisnamed: false };
  const parts = recordParts(batch, {
    planPath: setup.planPath,
    toolVersion: packageVersion(),
    templatesSha256: await hashTemplates(templates.value),
  });
  const saver = folder === undefined ? {} : { saver: createUnitSaver({ folder, journalName: journal, force }) };
  return {
    value: { batch, parts, asked: new Map([...source.value.asked, ...(units?.value?.asked ?? [])]), ...saver },
    get diagnostics() {
      return opened.diagnostics;
    },
    isMisnamed: false,
  };
}
