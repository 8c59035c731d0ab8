/** Tables of the staff. Those of the class `cards` become lists on a narrow page. */
export const staffTableStyles = `
.wide table { font-size: .95rem; margin-top: .5rem; }
.wide caption { text-align: start; font-weight: 700; padding: .25rem 0 .5rem; }
.wide th, .wide td { padding: .5rem .9rem .5rem 0; }
.wide thead th { color: var(--soft); font-weight: 600; overflow-wrap: normal; }
.wide thead th, .wide thead td { border-bottom-width: 2px; vertical-align: bottom; }
.wide th.number, .wide td.number { text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: .25rem; }
.wide tbody tr:hover { background: var(--wash); }
.wide td.tick { width: 2.25rem; padding-block: .3rem; }
.wide td.tick input { width: 24px; height: 24px; min-height: 0; margin: 4px; accent-color: var(--accent); }
.wide .compared tbody th { width: 16%; font-weight: 400; color: var(--soft); }
.wide td details { margin: 0; }
.wide td ul { list-style: none; margin: 0; padding: 0; }
.scroll { overflow-x: auto; overflow-wrap: break-word; }
.when { white-space: nowrap; }
@media screen and (max-width: 60rem) {
  .wide .cards, .wide .cards caption, .wide .cards tbody, .wide .cards tr, .wide .cards td, .wide .cards tbody th { display: block; }
  .wide .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
  .wide .cards thead tr, .wide .cards thead th { display: block; width: 15rem; }
  .wide .cards tr { border-bottom: 1px solid var(--edge); padding: .6rem 0; position: relative; }
  .wide .cards td, .wide .cards tbody th { border: 0; padding: .1rem 0; }
  .wide .cards tbody th { width: auto; font-size: 1.05rem; }
  .wide .cards td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
  .wide .cards td.number { text-align: start; }
  .wide .cards td.empty, .wide .cards td:empty { display: none; }
  .wide .cards td.tick { position: absolute; top: .35rem; inset-inline-end: 0; width: auto; padding: 0; }
  .wide .cards td.tick ~ td, .wide .cards td.tick ~ th { padding-inline-end: 2.5rem; }
}
@media screen and (min-width: 60.01rem) {
  .wide .scroll td:not(.tick), .wide .scroll tbody th { min-width: 7.5rem; }
  .wide .number + :not(.number) { padding-inline-start: 1.5rem; }
}
@media screen and (min-width: 40.01rem) and (max-width: 60rem) {
  .wide .cards tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
}
`.trim();
