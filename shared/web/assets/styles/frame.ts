/** What stands above and around each page: the way to skip it, the banner, the width. */
export const topStyles = `
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
header.top .wrap > * { margin: 0 .75rem .25rem 0; }
header.top .wrap > :last-child { margin-right: 0; }
header.top a { color: #fff; font-weight: 700; text-decoration: none; letter-spacing: .01em; }
header.top a:hover { text-decoration: underline; }
header.top span { color: #cfe3ee; font-size: .9rem; }
header.top [lang] { text-decoration: underline; }
header.top .wrap > span + * { margin-left: auto; }
header.top button { font: inherit; font-weight: 700; letter-spacing: .01em; color: #fff; background: none; border: 0; padding: 0; min-height: 44px; cursor: pointer; }
header.top a[hreflang] { display: inline-block; padding-top: .6rem; padding-bottom: .6rem; }
header.top a[hreflang], header.top .wrap button { margin-top: -.6rem; margin-bottom: -.35rem; }
.rehearsal { background: var(--note); border-bottom: 1px solid var(--line); }
.rehearsal p { margin-top: 0; margin-bottom: 0; padding-top: .6rem; padding-bottom: .6rem; }
main { padding-top: 1.5rem; padding-bottom: 3rem; display: block; }
`.trim();

/** The foot of each page. */
export const footStyles = `
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
footer .wrap { padding-top: 1.25rem; padding-bottom: 1.25rem; }
footer a { display: inline-block; padding-top: .6rem; padding-bottom: .6rem; margin-right: 1.5rem; }
`.trim();
