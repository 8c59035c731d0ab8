/** Home, the list with its search and filters, and the page of an application. */
export const staffPageStyles = `
.left { font-size: 1.25rem; }
.to-do { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: 1rem; }
.to-do > li { margin: 0; border: 1px solid var(--line); border-top: 4px solid #b7791f; border-radius: 4px; padding: .75rem 1rem; }
.to-do .count { display: block; font-weight: 600; line-height: 1.3; }
.to-do .count strong { display: block; font-size: 2rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.to-do ul { list-style: none; padding: 0; margin: .5rem 0 0; font-size: .95rem; }
.views { list-style: none; padding: 0; }
.views li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
.views form { margin: 0; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: .5rem .75rem; align-items: end; background: var(--wash); border: 1px solid var(--line); border-radius: 4px; padding: .75rem 1rem 1rem; margin: .75rem 0; }
.filters .row { display: contents; }
.filters p { margin: 0; min-width: 0; }
.filters label { font-size: .9rem; font-weight: 600; }
.filters .button { justify-self: start; }
.pills { list-style: none; padding: 0; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; }
.pills li { margin: 0; }
.pills .pill { display: inline-block; border: 1px solid var(--edge); border-radius: 1rem; padding: .15rem .8rem; text-decoration: none; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: 0 1rem; margin-top: .5rem; }
.boxes label { padding: .3rem 0; }
.boxes input, .wide form label > input[type=checkbox] { width: 24px; height: 24px; min-height: 0; margin: 0 .5rem 0 0; vertical-align: middle; accent-color: var(--accent); }
.boxes .button { justify-self: start; margin-top: .5rem; }
.acts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.acts li { margin: 0; }
.acts a { display: inline-block; border: 1px solid var(--edge); border-radius: 5px; padding: .3rem .9rem; font-weight: 600; text-decoration: none; }
.acts a:hover { text-decoration: underline; }
.acts .danger { color: var(--bad); border-color: currentColor; }
.wide .warning { border-left: 5px solid var(--bad); padding-left: .75rem; font-weight: 700; }
.wide .pick .hint { grid-column: 2; margin-top: 0; }
fieldset.act { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; border: 1px solid var(--line); border-radius: 4px; padding: .5rem 1rem 1rem; margin: 1rem 0; }
fieldset.act legend { font-weight: 600; padding: 0 .25rem; }
fieldset.act select { width: auto; max-width: 100%; }
.pager, .beside { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1rem 0; }
.beside a { padding: .25rem 0; }
.case .answers { border-top: 0; margin-top: 0; padding-top: 0; }
.case h2, .case .answers h2 { font-size: 1.15rem; margin: 1.25rem 0 0; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
.facts dl { grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: .6rem 1.25rem; }
.facts dt { font-size: .9rem; }
.facts .whole { grid-column: 1 / -1; }
.facts dd ul { margin: .25rem 0; }
@media (min-width: 60.01rem) {
  .filters .search { grid-column: span 2; }
  .case { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5rem; align-items: start; }
  .case > .beside-answers .answers dl { grid-template-columns: minmax(6rem, 2fr) 4fr; }
}
@media (max-width: 30rem) { .filters { padding: .75rem .25rem; } .facts dl { gap: .5rem; } .facts dd { margin: 0; } }
`.trim();
