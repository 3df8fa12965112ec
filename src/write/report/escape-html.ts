/** What HTML reads as its own, controls that it forbids, and marks that turn the line around. */
const special = /[&<>"'\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]|[^\P{Cc}\t\n]/gu;
/** Most texts have none of them, and a test is cheaper than a replacement. */
const hasSpecial = new RegExp(special.source, "u");

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return hasSpecial.test(text) ? text.replace(special, (character) => escapes[character] ?? "") : text;
}

/** A link that stays beneath the report's own folder, whatever the path says; each part is escaped by itself. */
export function relativeLink(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== "" && part !== "." && part !== "..");
  return `./${parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, ""))).join("/")}`;
}
