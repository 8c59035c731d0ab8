/**
 * What the pages of the staff add to the stylesheet: a wider page, the bar of links, tables that
 * become lists on a phone. Their readers have browsers of the last years.
 */
export const staffStylesheet: string = `
.wide .wrap { max-width: 78rem; }
.wide h1 { margin-bottom: .75rem; }
.staff-bar { background: var(--wash); border-bottom: 1px solid var(--line); }
.staff-bar .wrap { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; }
.staff-bar ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.staff-bar li { margin: 0; }
.staff-bar a { display: inline-block; padding: .65rem 0 .5rem; text-decoration: none; border-bottom: 3px solid transparent; }
.staff-bar a:hover { text-decoration: underline; }
.staff-bar a[aria-current] { color: var(--ink); font-weight: 700; border-bottom-color: var(--accent); }
.staff-bar form { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; margin: 0; font-size: .95rem; }
button.plain { font: inherit; color: var(--accent); background: none; border: 0; padding: 0; margin: 0; min-height: 24px; text-decoration: underline; cursor: pointer; }
.wide main p, .wide main li { max-width: 46rem; }
.wide table { width: 100%; border-collapse: collapse; font-size: .95rem; }
.wide caption { text-align: left; font-weight: 700; padding: .25rem 0 .5rem; }
.wide th, .wide td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
.wide th.number, .wide td.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide tbody tr:hover { background: var(--wash); }
.wide ul.acts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.wide ul.acts a { display: inline-block; padding: .4rem 0; }
.wide a.danger { color: var(--bad); }
.wide .button.danger { background: var(--bad); border-color: var(--bad); color: var(--paper); }
.wide .warning { border-left: 5px solid var(--bad); padding-left: .75rem; font-weight: 700; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem 2rem; }
@media (max-width: 40rem) {
  .wide table.cards, .wide table.cards tbody, .wide table.cards tr, .wide table.cards td, .wide table.cards th[scope=row] { display: block; }
  .wide table.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
  .wide table.cards tr { border-bottom: 2px solid var(--line); padding: .5rem 0; }
  .wide table.cards td, .wide table.cards th[scope=row] { border: 0; padding: .1rem 0; }
  .wide table.cards td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
  .wide table.cards td.number { text-align: left; }
}
@media print {
  .staff-bar, .wide button, .wide form.act { display: none; }
  .wide main a { color: inherit; text-decoration: none; }
}
`.trim();
