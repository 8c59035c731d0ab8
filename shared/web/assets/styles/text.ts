/** Headings, paragraphs, lists, tags and panels. */
export const textStyles = `
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
li { margin: .3rem 0; }
.lead { font-size: 1.125rem; color: var(--soft); margin-top: 0; }
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
.tag.due { color: var(--due); }
.panel {
  background: var(--wash);
  border: 1px solid var(--line);
  border-left: 5px solid var(--side, #3aa6a0);
  border-radius: 4px;
  padding: .9rem 1.1rem;
  margin: 1.25rem 0;
}
.panel.due { --side: #b7791f; }
.panel.wrong { --side: var(--bad); }
.panel > :first-child { margin-top: 0; }
.panel > :last-child { margin-bottom: 0; }
.panel h2 { margin-top: 0; }
.panel dd strong { font-size: 1.15rem; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; grid-gap: .35rem 1.25rem; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
s { color: var(--soft); }
`.trim();
