/** The foot: recipients, file copy and drafter's mark on the left, the signature on the right (ô 7, 9b, 12). */
import type { Foot } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { Recipient } from "../model/signature.ts";
import { rememberByObject, rememberByText } from "./remember.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the function that composes the foot of a plan. */
export function prepareFoot(typesetting: Typesetting): (plan: PlanDocument) => Foot {
  const { word, inCase } = typesetting;
  const recipientsHeading = word("recipients-heading", {});
  const composeRecipient = rememberByObject((recipient: Recipient) => wordRecipient(recipient, typesetting));
  const fileCopy = rememberByText((typed) => word("file-copy", { fileCopy: typed.replace(/\s*[.;]$/u, "") }));
  return (plan) => {
    const { signer, signingAuthority } = plan.signatureBlock;
    const drafterMark = composeDrafterMark(plan, typesetting);
    return {
      type: "foot",
      recipientsHeading,
      recipients: [...plan.recipients.map(composeRecipient), fileCopy(plan.fileCopy)],
      ...(drafterMark === undefined ? {} : { drafterMark }),
      authority: [...signingAuthority, signer.position].map((line) => inCase("authority", line)),
      ...(signer.actualPost === undefined ? {} : { actualPost: inCase("actualPost", signer.actualPost) }),
      signerName: inCase("signerName", signer.fullName),
    };
  };
}

/** The dash before and the sign behind a name are the format's; what the author has typed of them gives way. */
function wordRecipient({ name, duty, copyCount }: Recipient, { word }: Typesetting): string {
  return word("recipient", {
    name: withoutEndSign(name.replace(/^[-–]\s+/u, "")),
    ...(duty === undefined ? {} : { duty: duty.replace(/^\((.*)\)$/u, "$1") }),
    ...(copyCount === undefined ? {} : { copyCount: String(copyCount) }),
  });
}

function withoutEndSign(name: string): string {
  return name.endsWith(";") || name.endsWith(".") ? name.slice(0, -1).trimEnd() : name;
}

function composeDrafterMark({ drafterMark }: PlanDocument, { word }: Typesetting): string | undefined {
  if (drafterMark === undefined) return undefined;
  const { initials, copyCount } = drafterMark;
  return word("drafter-mark", {
    initials: initials.replace(/\.$/u, ""),
    ...(copyCount === undefined ? {} : { copyCount: String(copyCount) }),
  });
}
