/** The head of a page that needs nothing beside it and works from a folder. */
import { escapeHtml } from "./escape-html.ts";

export interface PageHead {
  readonly title: string;
  /** CSS, as it stands between the tags. */
  readonly style: string;
  /** A script stands in the page; without one none may run. */
  readonly hasScript: boolean;
}

/** The page up to its body; nothing may be fetched, whatever a text in the data smuggles in. */
export function pageHead({ title, style, hasScript }: PageHead): string {
  const scripts = hasScript ? " script-src 'unsafe-inline';" : "";
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';${scripts} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
`;
}
