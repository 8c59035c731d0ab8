/** Buttons, and the ways on and back. */
export const buttonStyles = `
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
  text-align: center;
  cursor: pointer;
  min-height: 44px;
}
p + form > .button, p + form > p > .button { margin-top: .5rem; }
.button:hover { filter: brightness(1.12); }
.button.second { background: var(--paper); color: var(--accent); }
.button.danger { background: var(--bad); border-color: var(--bad); color: var(--paper); }
.button.second.danger { background: var(--paper); color: var(--bad); }
button.link {
  font: inherit;
  color: var(--accent);
  background: none;
  border: 0;
  padding: .55rem 0;
  min-height: 44px;
  text-decoration: underline;
  text-underline-offset: .15em;
  cursor: pointer;
  text-align: left;
  text-align: start;
}
form.inline { display: inline; }
.back a, .change a, .way a:not(.button) { display: inline-block; padding-top: .6rem; padding-bottom: .6rem; }
.back { margin-top: 0; margin-bottom: .75rem; }
.way { margin: 1rem 0; }
.way + .way { margin-top: -.75rem; }
`.trim();
