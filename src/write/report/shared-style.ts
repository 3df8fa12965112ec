/** The look that all reports share: light and dark by the reader's own setting, and plain on paper. */
export const sharedStyle = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f5f6f8;--ink:#1b1f24;--soft:#57606a;--line:#d5d9de;--link:#0b57b0;
--bad:#b3261e;--bad-ground:#fdecea;--warn:#7a4d00;--warn-ground:#fff4dc;--good:#146c2e;--good-ground:#e4f5e8;--calm-ground:#e9ecf0}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--panel:#1d2126;--ink:#e6e8eb;--soft:#a3abb5;--line:#363c44;--link:#86b8ff;
--bad:#ff9c94;--bad-ground:#3a1b19;--warn:#f2c46d;--warn-ground:#35290f;--good:#83d69a;--good-ground:#15301d;--calm-ground:#2a3037}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:90rem;padding:1.5rem clamp(1rem,3vw,2.5rem) 4rem;background:var(--ground);color:var(--ink);
font:16px/1.5 "Segoe UI",system-ui,-apple-system,"Noto Sans",Arial,sans-serif}
h1{font-size:1.5rem;line-height:1.3;margin:0}
h2{font-size:1.15rem;margin:2rem 0 .6rem}
.subject{margin:.25rem 0 1rem;color:var(--soft);max-width:70ch}
a{color:var(--link)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
.bar{position:sticky;top:0;z-index:2;background:var(--ground);padding:.6rem 0;border-bottom:1px solid var(--line);
display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center}
.chips{flex:1 1 100%;display:flex;flex-wrap:wrap;gap:.4rem;border:0;margin:0;padding:0}
.chips legend,.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:999px;padding:.2rem .8rem;cursor:pointer}
button b{font-variant-numeric:tabular-nums;margin-left:.3rem}
button[aria-pressed=true]{background:var(--ink);color:var(--ground);border-color:var(--ink)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.4rem;padding:.3rem .6rem;width:min(30rem,100%)}
.find{display:flex;flex:0 1 34rem;gap:.5rem;align-items:center}
.open-all{margin-left:auto}
.shown{color:var(--soft);margin:0}
[hidden],tbody[hidden]{display:none!important}
.status,.badge{display:inline-block;border-radius:.3rem;padding:.02rem .5rem;white-space:nowrap;font-weight:500;background:var(--calm-ground)}
.error .badge{color:var(--bad);background:var(--bad-ground)}
.warning .badge{color:var(--warn);background:var(--warn-ground)}
.counts .error{color:var(--bad)}
.counts .warning{color:var(--warn)}
.findings{list-style:none;margin:0;padding:0}
.findings li{border-left:3px solid var(--line);padding:.1rem 0 .1rem .8rem;margin:0 0 .7rem}
.findings li.error{border-color:var(--bad)}
.findings li.warning{border-color:var(--warn)}
.findings p{margin:0;max-width:90ch;overflow-wrap:anywhere}
.cure::before{content:"→ "}
.where{color:var(--soft);font-size:.85rem}
.where span+span::before{content:" · "}
.none{color:var(--soft)}
@media print{.bar{position:static;display:none}
body{max-width:none;padding:0;font-size:10pt}
a{color:inherit;text-decoration:none}
:root{color-scheme:light;--ground:#fff;--panel:#fff;--ink:#000;--soft:#333;--line:#999;--link:#000;
--bad:#000;--bad-ground:#fff;--warn:#000;--warn-ground:#fff;--good:#000;--good-ground:#fff;--calm-ground:#fff}}
`;
