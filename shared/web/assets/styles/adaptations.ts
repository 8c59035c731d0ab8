/** What turns round where one reads from right to left. */
export const rightToLeftStyles = `
[dir=rtl] li[dir=auto] { list-style-position: inside; }
[dir=rtl] .skip:focus { left: auto; right: 1rem; }
[dir=rtl] header.top .wrap > * { margin-left: .75rem; margin-right: 0; }
[dir=rtl] header.top .wrap > :last-child { margin-left: 0; }
[dir=rtl] header.top .wrap > span + * { margin-right: auto; }
[dir=rtl] footer a { margin-left: 1.5rem; margin-right: 0; }
[dir=rtl] ul, [dir=rtl] ol { padding-left: 0; padding-right: 1.3rem; }
[dir=rtl] .tasks { padding-right: 0; }
[dir=rtl] .panel { border-left: 1px solid var(--line); border-right: 5px solid var(--side, #3aa6a0); }
[dir=rtl] .answers dt { padding-left: 1rem; padding-right: 0; }
[dir=rtl] .head h2 { margin-left: 1rem; margin-right: 0; }
[dir=rtl] .done { border-left-width: 2px; border-right-width: 8px; }
[dir=rtl] .other { border-left: 0; border-right: 5px solid #b7791f; }
[dir=rtl] th, [dir=rtl] td { padding-left: .75rem; padding-right: 0; }
[dir=rtl] .bad { border-left: 0; padding-left: 0; border-right: 5px solid var(--bad); padding-right: .9rem; }
`.trim();

/** Narrow screens, print, and colours that the reader forces. */
export const mediaStyles = `
@media (max-width: 30rem) {
  dl, .answers dl { grid-template-columns: 1fr; grid-gap: 0; }
  dd { margin-bottom: .6rem; }
  dd:last-child { margin-bottom: 0; }
  h2 { margin-top: 2rem; }
  .answers dt { border: 0; padding-bottom: 0; }
  .answers dd { margin: 0; padding-top: 0; }
}
@media print {
  header.top { background: none; color: #000; border-color: #000; }
  header.top a, header.top span { color: #000; }
  .skip, .no-print, .done, header.top button, header.top a[hreflang], .back, .change, .way, .step, .button, button.link, details:not([open]), footer { display: none; }
  .answers dl > *, .panel { page-break-inside: avoid; }
  body { font-size: 11pt; }
  .panel { background: none; border-color: #777; }
}
@media (forced-colors: active) {
  header.top span { color: CanvasText; }
  .button, .tag, .panel { border: 2px solid; }
}
`.trim();
