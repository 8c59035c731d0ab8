/** Fields, their hints and errors, and the summary of these. */
export const fieldStyles = `
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; }
@supports selector(:has(*)) {
  .unlisted { display: none; }
  .field:has(option[value="not-listed"]:checked) ~ .unlisted { display: block; }
}
.part > legend {
  font-size: 1.3rem;
  font-weight: 700;
  margin-top: 2.25rem;
  margin-bottom: .5rem;
  width: 100%;
  border-bottom: 2px solid var(--line);
  padding-bottom: .3rem;
}
.field { margin: 1.4rem 0; }
.field > label, .field legend { display: block; font-weight: 600; margin-bottom: .3rem; }
.field > legend { float: left; width: 100%; }
.field > legend + * { clear: both; }
.field > label + .hint, .field > legend + .hint { margin-top: -.2rem; }
.hint { display: block; color: var(--soft); font-size: .95rem; margin: .1rem 0 .35rem; font-weight: 400; }
input, select, textarea {
  font: inherit;
  color: inherit;
  background: var(--paper);
  border: 2px solid var(--edge);
  border-radius: 4px;
  padding: .5rem .6rem;
  width: 100%;
  min-height: 44px;
}
textarea { min-height: 10rem; resize: vertical; }
input.short { width: 7rem; }
input.code { width: 11rem; }
.example { margin-top: -1rem; }
.example p { max-width: 38rem; }
textarea.few { min-height: 5rem; }
@supports selector(:has(*)) {
  form:not(:has(#verdict-refuse:checked)) > .if-refused { display: none; }
}
.pick { display: grid; grid-template-columns: 44px 1fr; align-items: start; margin: .4rem 0; }
.pick input { width: 26px; height: 26px; min-height: 0; margin: 6px 0 0; color-scheme: light; accent-color: #00628f; }
.pick label { padding: .45rem 0; min-width: 0; }
.bad { border-left: 5px solid var(--bad); padding-left: .9rem; }
.bad input, .bad select, .bad textarea { border-color: var(--bad); }
.fault { display: block; color: var(--bad); font-weight: 700; margin: .2rem 0 .4rem; }
.summary { border: 4px solid var(--bad); background: var(--bad-wash); border-radius: 4px; padding: .9rem 1.1rem; margin: 1rem 0 1.5rem; }
.summary h2 { margin: 0 0 .4rem; }
.summary a { color: var(--bad); font-weight: 700; }
.kept { white-space: pre-wrap; background: var(--wash); border: 1px solid var(--line); padding: .6rem .8rem; margin: .2rem 0 1rem; }
`.trim();

/** The lines of the form that is printed and signed. */
export const signatureStyles = `
.sign dd { border-bottom: 1px solid var(--edge); min-height: 3.5rem; }
.sign dd:last-child { border: 1px dashed var(--edge); border-radius: 4px; min-height: 7rem; margin-top: 1rem; max-width: 16rem; }
`.trim();
