/** The one style sheet: system fonts, light and dark by the reader's own setting, paper, narrow screens. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #15171a);
  --soft: light-dark(#f5f4f1, #1e2125);
  --line: light-dark(#dcd9d2, #363b42);
  --ink: light-dark(#1d1c1a, #e9e7e3);
  --muted: light-dark(#5a5751, #aeaaa3);
  --link: light-dark(#0a4fa0, #8fbcff);
  --accent: light-dark(#0a4fa0, #8fbcff);
  --good: light-dark(#17622d, #7fd497);
  --bad: light-dark(#a3181f, #ff9c96);
  --warn: light-dark(#7a4b00, #f0bd62);
  --busy: light-dark(#5a2ea6, #c5aaff);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.3rem 0.8rem; z-index: 1; }
.top { border-bottom: 1px solid var(--line); background: var(--soft); }
.top { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; padding: 0.4rem max(0.4rem, (100% - 78rem) / 2 + 0.4rem); }
.top nav { display: flex; flex-wrap: wrap; flex: 1 1 30rem; font-size: 0.94rem; }
.search { display: flex; gap: 0.3rem; padding: 0.2rem 0.5rem; flex: 0 1 13rem; font-size: 0.94rem; }
.search label { flex: 1; }
.search input { width: 100%; min-width: 6rem; }
.search button { padding-inline: 0.6rem; background: none; color: var(--ink); border-color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top a { padding: 0.35rem 0.5rem; white-space: nowrap; color: var(--ink); text-decoration: none; border-radius: 6px; }
.top a:hover { background: var(--line); }
.top a[aria-current] { font-weight: 650; box-shadow: inset 0 -2px var(--accent); border-radius: 6px 6px 0 0; }
.top .count { color: var(--muted); font-size: 0.85em; font-weight: 400; }
main { max-width: 78rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
footer p { max-width: 78rem; margin: auto; padding: 1rem; }
h1 { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 2rem); line-height: 1.2; margin: 0.2rem 0 0.6rem; text-wrap: pretty; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 0.7rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.02rem; margin: 1.4rem 0 0.4rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.2rem 0 0.3rem; }
code, pre, .id { font-family: var(--mono); font-size: 0.875em; }
.id, .muted, .host { color: var(--muted); }
.id { font-size: 0.8rem; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; overflow-x: auto; max-width: 100%; }
pre.wrapped { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.2rem 0; }
pre code { font-size: 1em; }
:not(pre) > code { background: var(--soft); border-radius: 4px; padding: 0.1em 0.3em; }
.prose { max-width: 70ch; }
.prose > :first-child { margin-top: 0; }
.prose > :last-child { margin-bottom: 0; }
.prose ul, .prose ol { padding-inline: 1.7rem; }
.prose table { display: block; overflow-x: auto; }
blockquote { margin: 0.8rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--muted); }
.kind { color: var(--muted); font-size: 0.9rem; margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; margin: 0 0 0.4rem; padding: 0; list-style: none; }
.facts b { font-weight: 400; color: var(--muted); }
.mark { display: inline-block; white-space: nowrap; font-weight: 600; font-size: 0.9em; color: var(--muted); }
.mark::before { content: "○ "; }
.is-ready::before { content: "● "; }
.is-running { color: var(--busy); } .is-running::before { content: "▶ "; }
.is-blocked, .is-warning { color: var(--warn); } .is-blocked::before { content: "■ "; } .is-warning::before { content: "▲ "; }
.is-done, .is-passed { color: var(--good); } .is-done::before, .is-passed::before { content: "✓ "; }
.is-failed, .is-error { color: var(--bad); } .is-failed::before, .is-error::before { content: "✕ "; }
.is-canceled::before { content: "– "; }
.tags { display: inline-flex; flex-wrap: wrap; gap: 0.25rem; }
.tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.55rem; font-size: 0.82rem; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sides { columns: 2 26rem; column-gap: 2.5rem; margin-top: 2rem; }
.sides section { break-inside: avoid; padding-bottom: 1.6rem; }
.sides h2 { margin-top: 0; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
caption { text-align: start; color: var(--muted); padding: 0.3rem 0; }
th a { color: inherit; } th[aria-sort="ascending"] a::after { content: " ↑"; } th[aria-sort="descending"] a::after { content: " ↓"; }
th { text-align: start; font-weight: 600; font-size: 0.85rem; color: var(--muted); white-space: nowrap; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.title { min-width: 14rem; width: 45%; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.when span { white-space: nowrap; }
.when { white-space: nowrap; font-variant-numeric: tabular-nums; }
table.tight td:not(.title) { width: 1%; white-space: nowrap; }
.figures { grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); }
.clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
form.filter { display: flex; flex-wrap: wrap; gap: 0.6rem 0.9rem; align-items: end; margin: 0.6rem 0 1rem; padding: 0.8rem; background: var(--soft); border: 1px solid var(--line); border-radius: 8px; }
form.filter[hidden] { display: none; }
form.filter label { display: grid; gap: 0.15rem; font-size: 0.85rem; color: var(--muted); }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 6px; padding: 0.35rem 0.55rem; max-width: 100%; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); padding-inline: 1rem; }
.pages { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; margin: 1rem 0; }
td.title [dir="auto"], .node [dir="auto"] { text-align: left; }
ul.criteria > li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; }
ul.criteria ul { list-style: none; margin: 0.2rem 0 0; padding: 0; font-size: 0.94rem; }
ul.plain { list-style: none; padding: 0; margin: 0; }
ul.plain > li { padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: 0.45rem 1.2rem; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; min-width: 0; }
dd > ul, dd > ol { margin: 0; padding-inline-start: 1.2rem; }
dd dl { grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: 0.15rem 0.9rem; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.7rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.counts.two { grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); }
.states { display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; list-style: none; padding: 0; margin: 0.4rem 0 0; }
.states a { text-decoration: none; } .states a:hover .mark { text-decoration: underline; }
.counts > li { border: 1px solid var(--line); border-radius: 8px; padding: 0.6rem 0.8rem; }
.counts .whole { text-decoration: none; color: inherit; display: block; }
.counts .whole:hover .name { text-decoration: underline; }
.counts .figure { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.notice { border: 1px solid var(--line); border-inline-start: 4px solid var(--warn); background: var(--soft); border-radius: 4px; padding: 0.6rem 0.9rem; margin: 1rem 0; }
.finding { border-inline-start: 4px solid var(--line); padding: 0.1rem 0 0.1rem 0.9rem; margin: 1rem 0; }
.finding.error { border-color: var(--bad); } .finding.warning { border-color: var(--warn); }
.finding p { margin: 0.15rem 0; max-width: 90ch; }
.steps { list-style: none; padding: 0; margin: 0; }
.steps > li { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
del, ins { text-decoration-thickness: 1px; }
del { color: var(--bad); } ins { text-decoration: none; background: light-dark(#e3f1e6, #1d3524); border-radius: 2px; }
.change { white-space: pre-wrap; max-width: 80ch; }
.fact { margin-inline-end: 1.2rem; white-space: nowrap; }
.pin { white-space: nowrap; }
#proof ~ dl p { margin: 0; }
svg { display: block; max-width: none; font: inherit; }
.chain { overflow-x: auto; padding: 3px; }
.chain path { fill: none; stroke: var(--muted); stroke-width: 1.4; }
.chain path.loose { stroke-dasharray: 4 4; }
.chain path.faint { stroke: color-mix(in srgb, var(--muted) 40%, var(--paper)); stroke-width: 1; }
.chain path.next { stroke: var(--accent); }
.chain .head { fill: var(--muted); font-size: 13px; }
.node { display: block; height: 100%; padding: 5px 10px; border: 1px solid var(--line); border-radius: 7px; background: var(--paper); color: var(--ink); text-decoration: none; font-size: 13px; line-height: 1.35; overflow: hidden; }
a.node:hover { border-color: var(--accent); }
.node:focus-visible { outline-offset: -3px; }
.node.focus { border: 2px solid var(--accent); background: var(--soft); }
.node.gone { border-style: dashed; color: var(--muted); }
.node .line { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.node .what { color: var(--muted); font-size: 12px; }
.chart rect { stroke: var(--paper); stroke-width: 1; }
.chart { width: 100%; height: auto; min-width: 36rem; }
.chart .axis { stroke: var(--line); } .chart text { fill: var(--muted); font-size: 12px; }
.bar-done { fill: var(--good); } .bar-failed { fill: var(--bad); } .bar-canceled { fill: var(--muted); } .bar-open { fill: var(--busy); } .bar-cost { fill: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin: 0.3rem 0; list-style: none; font-size: 0.9rem; }
.legend svg { display: inline-block; vertical-align: -1px; }
details > summary { cursor: pointer; color: var(--link); padding: 0.2rem 0; }
@media screen and (max-width: 46rem) {
  .lesser, .top .count { display: none; }
  .when, table.tight td:not(.title) { white-space: normal; }
  table.tight .title { min-width: 9rem; }
  th, td { padding-inline-end: 0.6rem; }
  .search { flex: 1; }
  td.title { min-width: 0; width: auto; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
  dt { margin-top: 0.5rem; }
  dd dl, ul.criteria > li { grid-template-columns: minmax(0, 1fr); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .node.focus { outline: 2px solid; } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; }
  .top, .skip, form, .pages { display: none; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .prose a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.85em; }
  .host { display: none; }
  h1, h2, h3 { break-after: avoid; }
  tr, .node, .finding, .steps > li { break-inside: avoid; }
  .chain { overflow: visible; }
  .chain svg { max-width: 100%; height: auto; }
  pre { white-space: pre-wrap; }
}
`.trimStart();

/** A small picture for the tab of a browser. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a4fa0"/><g fill="none" stroke="#fff" stroke-width="3"><circle cx="9" cy="16" r="4"/><circle cx="23" cy="16" r="4"/><path d="M13 16h6"/></g></svg>\n';
