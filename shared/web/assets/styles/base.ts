/** Colours in both schemes, the type, links and the focus. */
export const baseStyles = `
:root {
  color-scheme: light dark;
  --ink: #14212b; --soft: #47586a; --paper: #fff; --wash: #f1f5f7; --line: #c3ced8; --edge: #5d7081;
  --deep: #0b3c5d; --accent: #00628f; --on-accent: #fff; --go: #00603f;
  --bad: #b3152a; --bad-wash: #fdf1f2; --due: #855000; --note: #fff6dc; --focus: #ffbf47;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9eff4; --soft: #b0bfcc; --paper: #101820; --wash: #182530; --line: #35485a; --edge: #8ba0b3;
    --deep: #0a2e47; --accent: #7cc7ef; --on-accent: #06202f; --go: #73d6a9;
    --bad: #ff9aa5; --bad-wash: #2b161a; --due: #f0c36d; --note: #332b12;
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
a[href^=mailto], .whole { display: inline-block; }
:focus { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px #14212b; }
:focus:not(:focus-visible) { outline: 0; box-shadow: none; }
`.trim();
