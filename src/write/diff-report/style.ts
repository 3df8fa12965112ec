/** The look of the page: two columns, one under the other on a telephone, light and dark, and plain on paper. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f5f6f8;--ink:#1b1f24;--soft:#57606a;--line:#d5d9de;--link:#0b57b0;
--drop:#b3261e;--drop-ground:#fdecea;--add:#146c2e;--add-ground:#e4f5e8;--calm-ground:#e9ecf0}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--panel:#1d2126;--ink:#e6e8eb;--soft:#a3abb5;--line:#363c44;--link:#86b8ff;
--drop:#ff9c94;--drop-ground:#3a1b19;--add:#83d69a;--add-ground:#15301d;--calm-ground:#2a3037}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:84rem;padding:1.5rem clamp(.75rem,3vw,2.5rem) 4rem;background:var(--ground);color:var(--ink);
font:16px/1.5 "Segoe UI",system-ui,-apple-system,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:0}
h2{font-size:1.15rem;margin:2rem 0 .6rem}
.subject{margin:.25rem 0 1rem;color:var(--soft);max-width:70ch}
.counts{display:flex;flex-wrap:wrap;gap:.3rem .5rem;align-items:center;margin:.5rem 0 .8rem}
label{cursor:pointer}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
#all:not(:checked)~main .same{display:none}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}
.names{position:sticky;top:0;z-index:1;background:var(--ground);border-bottom:2px solid var(--line);font-size:.9rem}
.names p{margin:.5rem 0}
article{border-top:1px solid var(--line);padding:.6rem 0}
.message{margin:0 0 .4rem}
.side{background:var(--panel);border-left:3px solid var(--line);padding:.35rem .7rem;min-width:0}
.side p{margin:0}
.place{color:var(--soft);font-size:.85rem}
.text{white-space:pre-wrap}
.none{color:var(--soft);font-style:italic;background:none}
.dropped .a,.changed .a,.moved .a{border-color:var(--drop)}
.added .b,.changed .b,.moved .b{border-color:var(--add)}
.dropped .a:not(.none){background:var(--drop-ground)}
.added .b:not(.none){background:var(--add-ground)}
.side.none{border-color:transparent}
del{color:var(--drop);background:var(--drop-ground)}
ins{color:var(--add);background:var(--add-ground);text-decoration-thickness:2px}
.badge{display:inline-block;border-radius:.3rem;padding:.02rem .5rem;white-space:nowrap;font-weight:500;background:var(--calm-ground)}
.badge.added{color:var(--add);background:var(--add-ground)}
.badge.dropped{color:var(--drop);background:var(--drop-ground)}
@media (max-width:40rem){.pair{grid-template-columns:1fr;gap:.35rem}
.names{position:static}
.side.none{display:none}}
@media print{#all,label{display:none}
body{max-width:none;padding:0;font-size:10pt}
.names{position:static}
article{break-inside:avoid}
:root{--ground:#fff;--panel:#fff;--ink:#000;--soft:#333;--line:#999;--drop:#000;--add:#000;--drop-ground:#fff;--add-ground:#fff;--calm-ground:#fff}}
`;
