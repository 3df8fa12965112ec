/**
 * Wordings that Handlebars compiled at build time, by their text: the build puts those of templates/ here. A wording
 * that an office has changed has another text, and is compiled when it is first printed.
 */
export const readyWordings: ReadonlyMap<string, object> = new Map();
