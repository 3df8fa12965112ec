/** PlanDocument → DocumentTree: the page in reading order, numbered and worded. */
import type { DocumentSection, DocumentTree } from "../model/document-tree.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import { prepareAnnexes } from "./annex.ts";
import { prepareBudgetTables } from "./budget-table.ts";
import { prepareClosing, prepareEnding } from "./closing.ts";
import { composeDocumentTitle } from "./document-title.ts";
import { prepareFoot } from "./foot.ts";
import { prepareLegalBases } from "./legal-bases.ts";
import { prepareLetterhead } from "./letterhead.ts";
import { prepareOpening } from "./opening.ts";
import { prepareContent } from "./outline.ts";
import { composeProperties } from "./properties.ts";
import { prepareTextTables } from "./text-table.ts";
import { prepareTypesetting } from "./typesetting.ts";

/** Makes a format ready once; the function it gives composes any number of plans and shares what they have in common. */
export function prepareComposer(format: Format): (plan: PlanDocument) => DocumentTree {
  const typesetting = prepareTypesetting(format);
  const contentPlace = prepareContent(typesetting, prepareTextTables(typesetting));
  const composeBody = contentPlace();
  const composeOpening = prepareOpening(typesetting);
  const composeClosing = prepareClosing(typesetting);
  const composeAnnex = prepareAnnexes(typesetting, contentPlace, prepareBudgetTables(typesetting));
  const composeLetterhead = prepareLetterhead(typesetting);
  const composeLegalBases = prepareLegalBases(typesetting);
  const composeFoot = prepareFoot(typesetting);
  const end = prepareEnding(typesetting);
  const composeMain = (plan: PlanDocument): DocumentSection => {
    const text = [...composeOpening(plan), ...composeBody(plan.body), ...composeClosing(plan)];
    end(text);
    const head = [composeLetterhead(plan), composeDocumentTitle(plan, typesetting), ...composeLegalBases(plan)];
    const blocks = [...head, ...text, composeFoot(plan)];
    const { contactLine } = plan;
    if (contactLine === undefined) return { kind: "main", orientation: "portrait", blocks };
    return { kind: "main", orientation: "portrait", blocks, contactLine };
  };
  return (plan) => ({
    properties: composeProperties(plan, typesetting),
    sections: [composeMain(plan), ...(plan.annexes ?? []).map((annex, index) => composeAnnex(plan, annex, index))],
  });
}
