/** The wide page of the staff, the bar of links and who is signed in. */
export const staffFrameStyles = `
.wide .wrap { max-width: 80rem; }
.wide main { padding-top: 1.25rem; }
.wide h1 { margin-bottom: .5rem; }
.wide h2 { margin-top: 2rem; }
.wide .summary h2, .wide .panel h2 { margin-top: 0; }
.wide main p, .wide main li, .wide .field, .wide .summary, .wide .panel:not(.facts) { max-width: 46rem; }
.staff-bar { background: var(--wash); border-bottom: 1px solid var(--line); }
.staff-bar details { margin: 0; }
.staff-bar div.wrap { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; }
.staff-bar ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.staff-bar li { margin: 0; }
.staff-bar a { display: inline-block; padding: .65rem 0 .5rem; text-decoration: none; border-bottom: 3px solid transparent; }
.staff-bar a:hover { text-decoration: underline; }
.staff-bar a[aria-current] { color: var(--ink); font-weight: 700; border-bottom-color: var(--accent); }
.staff-bar summary { padding-block: .65rem; }
@media (max-width: 45rem) {
  .staff-bar div.wrap, .staff-bar ul { display: block; }
  .staff-bar li, .staff-bar form { border-top: 1px solid var(--line); }
  .staff-bar a { display: block; padding: .65rem 0; border: 0; }
  .staff-bar a[aria-current] { border-inline-start: 4px solid var(--accent); padding-inline-start: .75rem; }
  .staff-bar form { justify-content: space-between; }
  .staff-bar button.plain { min-height: 44px; }
}
@supports selector(::details-content) {
  @media (min-width: 45.01rem) {
    .staff-bar summary { display: none; }
    .staff-bar details::details-content { content-visibility: visible; display: block; height: auto; }
  }
}
.staff-bar form { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; margin: 0; font-size: .95rem; }
button.plain { font: inherit; color: var(--accent); background: none; border: 0; padding: 0; margin: 0; min-height: 24px; text-decoration: underline; cursor: pointer; text-align: start; }
.wide .button { font-size: 1rem; padding: .5rem 1.1rem; }
.wide p > .button { margin: 0 .25rem .5rem 0; }
.wide td .button { padding: .25rem .8rem; min-height: 36px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.wide code { font-size: .85em; }
.code { font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono", monospace; letter-spacing: .04em; white-space: nowrap; }
.own-script { display: block; text-align: -webkit-match-parent; text-align: match-parent; color: var(--soft); font-weight: 400; }
.state, .need { display: inline-block; border: 1px solid var(--line); border-radius: 4px; padding: 0 .5rem; font-weight: 600; }
.state { background: var(--wash); }
.state.submitted { color: var(--go); border-color: currentColor; }
.need { background: var(--note); font-weight: 400; margin: 0 .15rem .2rem 0; }
`.trim();
