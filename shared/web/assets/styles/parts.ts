/** The parts of the pages of an application: steps, answers, history, tables, the reference. */
export const partStyles = `
.step { color: var(--soft); font-size: .95rem; margin: 0 0 .35rem; display: flex; flex-wrap: wrap; align-items: center; }
.step progress { width: 9rem; height: .5rem; margin: .125rem .9rem; color: #3aa6a0; background: var(--line); border: 0; border-radius: 4px; overflow: hidden; -webkit-appearance: none; appearance: none; }
.step progress::-webkit-progress-bar { background: var(--line); }
.step progress::-webkit-progress-value { background: #3aa6a0; }
.step progress::-moz-progress-bar { background: #3aa6a0; }
.answers { border-top: 2px solid var(--line); margin-top: 2rem; padding-top: .2rem; }
.answers h2 { margin-top: 1rem; margin-bottom: .2rem; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; }
.head h2 { margin-right: 1rem; }
.answers dl { grid-template-columns: minmax(9rem, 2fr) 3fr; grid-gap: 0; }
.answers dt, .answers dd { padding-top: .5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
.answers dl > :last-child, .answers dl > :nth-last-child(2) { border-bottom: 0; }
.answers dt { padding-right: 1rem; }
.answers .none { color: var(--soft); }
.kept-text { white-space: pre-wrap; }
.tasks { list-style: none; padding-left: 0; }
.tasks li { border-bottom: 1px solid var(--line); padding-top: .5rem; padding-bottom: .5rem; margin: 0; }
.deadline { border-top: 1px solid var(--line); padding-top: .75rem; margin-top: 2rem; font-size: .95rem; }
.change a { display: inline-block; padding-top: .4rem; padding-bottom: .4rem; }
.history { padding-left: 1.3rem; }
.history li { margin: .6rem 0; }
.history .button { margin-top: .5rem; }
.other { border-left: 5px solid #b7791f; background: var(--note); padding: .4rem .8rem; margin: -.9rem 0 1.4rem; white-space: pre-wrap; }
.done { border: 2px solid var(--go); border-left-width: 8px; border-radius: 4px; background: var(--wash); padding: .6rem .9rem; margin-top: 0; margin-bottom: 1.5rem; font-weight: 600; }
.note { color: var(--soft); font-size: .95rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .4rem 0; color: var(--accent); }
.reference { font: 700 1.9rem/1.2 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .09em; margin: .2rem 0; }
`.trim();
