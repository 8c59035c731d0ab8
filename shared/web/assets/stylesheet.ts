/**
 * The one stylesheet. What lays out and hides is known to every browser since 2017, so that on an
 * old phone nothing lies over a button; what is newer (`clamp`, `text-wrap`, `accent-color`) only
 * adds to a plain declaration before it. Hence sides are left and right, with what a right-to-left
 * page turns round in one block at the end, and the space between items of a row is margin, not
 * `gap`. System fonts alone; colours pass 4.5:1 in both schemes. Bundles carry it minified.
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ink: #14212b; --soft: #47586a; --paper: #fff; --wash: #f1f5f7; --line: #c3ced8; --edge: #5d7081;
  --deep: #0b3c5d; --accent: #00628f; --on-accent: #fff; --go: #00603f;
  --bad: #b3152a; --bad-wash: #fdf1f2; --note: #fff6dc; --focus: #ffbf47;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9eff4; --soft: #b0bfcc; --paper: #101820; --wash: #182530; --line: #35485a; --edge: #8ba0b3;
    --deep: #0a2e47; --accent: #7cc7ef; --on-accent: #06202f; --go: #73d6a9;
    --bad: #ff9aa5; --bad-wash: #2b161a; --note: #332b12;
  }
}
* { box-sizing: border-box; }
html {
  font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", sans-serif;
  -webkit-text-size-adjust: 100%;
}
body {
  margin: 0;
  color: var(--ink);
  background: var(--paper);
  word-wrap: break-word;
  overflow-wrap: anywhere;
}
:lang(ko) { word-break: keep-all; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px #14212b; }
:focus:not(:focus-visible) { outline: 0; box-shadow: none; }

.skip, .trap, .first {
  position: absolute;
  width: 1px;
  height: 1px;
  padding: 0;
  border: 0;
  overflow: hidden;
  clip: rect(0 0 0 0);
  white-space: nowrap;
}
.skip:focus {
  left: 1rem;
  top: .5rem;
  width: auto;
  height: auto;
  padding: .5rem 1rem;
  clip: auto;
  background: var(--paper);
  z-index: 1;
}

.wrap { max-width: 46rem; margin-left: auto; margin-right: auto; padding-left: 1rem; padding-right: 1rem; }
header.top { background: var(--deep); color: #fff; border-bottom: 4px solid #3aa6a0; }
header.top .wrap { padding-top: 1rem; padding-bottom: .75rem; display: flex; flex-wrap: wrap; align-items: baseline; }
header.top .wrap > * { margin: 0 1rem .25rem 0; }
header.top .wrap > :last-child { margin-right: 0; }
header.top a { color: #fff; font-weight: 700; text-decoration: none; letter-spacing: .01em; }
header.top a:hover { text-decoration: underline; }
header.top span { color: #cfe3ee; font-size: .9rem; }
header.top [lang] { text-decoration: underline; }
header.top .wrap > span + * { margin-left: auto; }
header.top button { font: inherit; font-weight: 700; letter-spacing: .01em; color: #fff; background: none; border: 0; padding: 0; min-height: 24px; cursor: pointer; }
.rehearsal { background: var(--note); border-bottom: 1px solid var(--line); }
.rehearsal p { margin-top: 0; margin-bottom: 0; padding-top: .6rem; padding-bottom: .6rem; }
main { padding-top: 1.5rem; padding-bottom: 3rem; display: block; }

h1 {
  font-size: 1.6rem;
  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem);
  line-height: 1.2;
  letter-spacing: -.012em;
  margin: .2rem 0 1rem;
  text-wrap: balance;
}
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p, ul, ol, dl { margin: .75rem 0; }
ul, ol { padding-left: 1.3rem; }
li { margin-top: .3rem; margin-bottom: .3rem; }
.lead { text-wrap: balance; font-size: 1.125rem; color: var(--soft); margin-top: 0; }
.tag {
  display: inline-block;
  font-size: .9rem;
  font-weight: 700;
  border: 1px solid currentColor;
  border-radius: 1rem;
  padding: .1rem .75rem;
  color: var(--go);
  margin: 0 0 .6rem;
}
.tag.over { color: var(--soft); }
.panel {
  background: var(--wash);
  border: 1px solid var(--line);
  border-left: 5px solid #3aa6a0;
  border-radius: 4px;
  padding: .9rem 1.1rem;
  margin-top: 1.25rem;
  margin-bottom: 1.25rem;
}
.panel > :first-child { margin-top: 0; }
.panel > :last-child { margin-bottom: 0; }
.panel dd strong { font-size: 1.15rem; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; grid-gap: .35rem 1.25rem; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
s { color: var(--soft); }

.button {
  display: inline-block;
  font: inherit;
  font-weight: 700;
  font-size: 1.1rem;
  background: var(--accent);
  color: var(--on-accent);
  border: 2px solid var(--accent);
  border-radius: 5px;
  padding: .65rem 1.4rem;
  text-decoration: none;
  cursor: pointer;
  min-height: 44px;
}
.button:hover { filter: brightness(1.12); }
.button.second { background: var(--paper); color: var(--accent); }
button.link {
  font: inherit;
  color: var(--accent);
  background: none;
  border: 0;
  padding: .4rem 0;
  min-height: 24px;
  text-decoration: underline;
  text-underline-offset: .15em;
  cursor: pointer;
  text-align: left;
  text-align: start;
}
form.inline { display: inline; }
.back { margin-top: 0; margin-bottom: .75rem; }
.way { margin-top: 1rem; margin-bottom: 1rem; }
.step { color: var(--soft); font-size: .95rem; margin: 0 0 .1rem; display: flex; flex-wrap: wrap; align-items: center; }
.step progress { width: 9rem; height: .5rem; margin: .125rem .9rem; accent-color: #3aa6a0; }
.answers { border-top: 2px solid var(--line); margin-top: 2rem; padding-top: .2rem; }
.answers h2 { margin-top: 1rem; margin-bottom: .2rem; }
.answers dl { grid-template-columns: minmax(9rem, 2fr) 3fr; grid-gap: 0; }
.answers dt, .answers dd { padding-top: .5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
.answers dt { padding-right: 1rem; }
.answers .none { color: var(--soft); }
.kept-text { white-space: pre-wrap; }
.history { padding-left: 1.3rem; }
.history li { margin-top: .6rem; margin-bottom: .6rem; }
.history .button { margin-top: .5rem; }
.other { border-left: 5px solid #b7791f; background: var(--note); padding: .4rem .8rem; margin: -.9rem 0 1.4rem; white-space: pre-wrap; }
.done { border: 2px solid var(--go); border-radius: 4px; padding: .5rem .9rem; font-weight: 600; }
.note { color: var(--soft); font-size: .95rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
details { margin-top: 1rem; margin-bottom: 1rem; }
summary { cursor: pointer; font-weight: 600; padding-top: .4rem; padding-bottom: .4rem; color: var(--accent); }
.reference { font: 700 1.9rem/1.2 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .09em; margin: .2rem 0; }

fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; }
.part > legend {
  font-size: 1.3rem;
  font-weight: 700;
  margin-top: 2.25rem;
  margin-bottom: .5rem;
  width: 100%;
  border-bottom: 2px solid var(--line);
  padding-bottom: .3rem;
}
.field { margin-top: 1.4rem; margin-bottom: 1.4rem; }
.field > label, .field legend { display: block; font-weight: 600; }
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
textarea.few { min-height: 5rem; }
.pick { display: grid; grid-template-columns: 44px 1fr; align-items: start; margin-top: .4rem; margin-bottom: .4rem; }
.pick input { width: 26px; height: 26px; min-height: 0; margin: 6px 0 0; accent-color: var(--accent); }
.pick label { padding-top: .45rem; padding-bottom: .45rem; min-width: 0; }
.bad { border-left: 5px solid var(--bad); padding-left: .9rem; }
.bad input, .bad select, .bad textarea { border-color: var(--bad); }
.fault { display: block; color: var(--bad); font-weight: 700; margin: .2rem 0 .4rem; }
.summary { border: 4px solid var(--bad); background: var(--bad-wash); border-radius: 4px; padding: .9rem 1.1rem; margin-top: 1rem; margin-bottom: 1.5rem; }
.summary h2 { margin: 0 0 .4rem; }
.summary a { color: var(--bad); font-weight: 700; }
.kept { white-space: pre-wrap; background: var(--wash); border: 1px solid var(--line); padding: .6rem .8rem; margin: .2rem 0 1rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
footer .wrap { padding-top: 1.25rem; padding-bottom: 1.25rem; }
.sign dd { border-bottom: 1px solid var(--edge); min-height: 3.5rem; }

[dir=rtl] .skip:focus { left: auto; right: 1rem; }
[dir=rtl] header.top .wrap > * { margin-left: 1rem; margin-right: 0; }
[dir=rtl] header.top .wrap > :last-child { margin-left: 0; }
[dir=rtl] header.top .wrap > span + * { margin-right: auto; }
[dir=rtl] ul, [dir=rtl] ol { padding-left: 0; padding-right: 1.3rem; }
[dir=rtl] .panel { border-left: 1px solid var(--line); border-right: 5px solid #3aa6a0; }
[dir=rtl] .answers dt { padding-left: 1rem; padding-right: 0; }
[dir=rtl] .other { border-left: 0; border-right: 5px solid #b7791f; }
[dir=rtl] th, [dir=rtl] td { padding-left: .75rem; padding-right: 0; }
[dir=rtl] .bad { border-left: 0; padding-left: 0; border-right: 5px solid var(--bad); padding-right: .9rem; }

@media (max-width: 30rem) {
  dl, .answers dl { grid-template-columns: 1fr; grid-gap: 0; }
  dd { margin-bottom: .6rem; }
  .answers dt { border: 0; padding-bottom: 0; }
  .answers dd { margin: 0; }
}
@media print {
  header.top { background: none; color: #000; border-color: #000; }
  header.top a, header.top span { color: #000; }
  .skip, .no-print, header.top button, footer { display: none; }
  body { font-size: 11pt; }
  .panel { border-color: #000; }
}
@media (forced-colors: active) {
  header.top span { color: CanvasText; }
  .button, .tag, .panel { border: 2px solid; }
}
`.trim();
