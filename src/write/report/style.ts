/** The look of the report of a batch. */
import { sharedStyle } from "./shared-style.ts";

export const style = `${sharedStyle}
table,thead,tbody,tbody td,tbody th{display:block}
table{margin-top:.5rem}
tr{display:grid;grid-template-columns:6rem minmax(9rem,1.3fr) 12rem minmax(11rem,1.4fr) 8rem minmax(12rem,1.7fr)}
tr.below{grid-template-columns:6rem 1fr}
tbody{content-visibility:auto;contain-intrinsic-size:auto 3.9rem}
thead{border-bottom:2px solid var(--line)}
thead th{text-align:left;padding:.3rem .6rem;white-space:nowrap}
thead button{background:none;border:0;border-radius:.3rem;padding:.1rem .2rem;font-weight:600}
thead [aria-sort=ascending] button::after{content:" ▲"}
thead [aria-sort=descending] button::after{content:" ▼"}
tbody th{text-align:left;font-weight:600;unicode-bidi:isolate}
tbody td,tbody th{padding:.45rem .6rem;vertical-align:top}
tbody{border-bottom:1px solid var(--line)}
td.code{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
td.counts span{display:block;white-space:nowrap}
.below td{padding-top:0}
.status.error{color:var(--bad);background:var(--bad-ground)}
.status.blocked,.status.pending,.status.skipped{color:var(--warn);background:var(--warn-ground)}
.status.created,.status.replaced{color:var(--good);background:var(--good-ground)}
details dl{grid-template-columns:max-content minmax(10rem,1fr);font-size:.9rem}
details ul{margin:.4rem 0;padding-left:1.2rem;font-size:.9rem}
summary{cursor:pointer;color:var(--link);width:max-content}
@media (max-width:50rem){thead{display:none}
tr,tr.below{display:block}
tbody td,tbody th{padding:.1rem 0}
tbody{padding:.6rem 0}
.below td:first-child{display:none}}
@media print{thead button::after{display:none}
tbody{content-visibility:visible}
.status{white-space:normal}
tr{break-inside:avoid;grid-template-columns:4rem 1.3fr 7rem 1.4fr 5rem 1.7fr}}
`;
