/** The look of the report of documents: element, text and findings side by side; one under another where it is narrow. */
import { sharedStyle } from "./shared-style.ts";

export const documentStyle = `${sharedStyle}
h2{overflow-wrap:anywhere}
h3{font-size:1rem;margin:1rem 0 .6rem}
select{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.4rem;padding:.25rem .5rem;max-width:100%}
.rules{display:flex;gap:.5rem;align-items:center;max-width:100%}
.counts span{margin-right:.75rem}
.line{display:grid;grid-template-columns:9rem minmax(0,1.5fr) minmax(0,1fr);gap:0 1.25rem;padding:.2rem 0;align-items:start;
content-visibility:auto;contain-intrinsic-size:auto 2.2rem}
.line:has(.findings){border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.5rem 0;margin:-1px 0 0}
.text{margin-top:1rem}
.element{margin:0;color:var(--soft);font-size:.8rem;line-height:1.5;overflow-wrap:anywhere}
.line>.element{padding-top:.15rem;text-align:right}
.words{min-width:0;overflow-x:auto;position:sticky;top:7.5rem}
.words p{margin:0;min-height:.75em;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;unicode-bidi:plaintext}
.words .element{display:block}
.mark{display:inline-block;min-width:1.5em;padding:0 .35em;border-radius:.7em;background:var(--calm-ground);color:inherit;
font-size:.75rem;line-height:1.5;text-align:center;text-decoration:none;font-variant-numeric:tabular-nums;vertical-align:.1em}
.mark.error{background:var(--bad-ground);color:var(--bad)}
.mark.warning{background:var(--warn-ground);color:var(--warn)}
.findings .mark{float:right;margin-left:.5rem}
.findings li{scroll-margin:6rem 0 2rem}
.findings li:focus-visible{outline-offset:-3px}
.findings li:last-child{margin-bottom:0}
.findings li:target,.findings li:focus{background:var(--panel)}
section:target{scroll-margin-top:6rem}
table{border-collapse:collapse;width:100%}
td{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;min-width:4.5rem}
td.continued{border-top-style:hidden}
td.gap{border-style:hidden}
@media (max-width:50rem){.line{display:block;padding:.35rem 0}
.line>.element{text-align:left}
.line>.element:empty{display:none}
.line>.words{position:static}
.line>.findings{margin-top:.4rem}
.bar{position:static}}
@media print{.line{content-visibility:visible}
.findings li{break-inside:avoid}
.words{overflow:visible;position:static}
.mark{border:1px solid var(--line)}}
`;
