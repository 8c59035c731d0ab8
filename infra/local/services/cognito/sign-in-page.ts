import { html, raw } from 'hono/html';
import type { LocalMember } from './people.ts';

const style = `
  * { box-sizing: border-box }
  body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a2330; background: #f2f5f8 }
  main { max-width: 34rem; margin: 0 auto; padding: 2.5rem 1rem }
  h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25 }
  h2 { margin: 2rem 0 .5rem; font-size: 1.15rem }
  p { margin: 0 0 1rem }
  ul { margin: 0; padding: 0; list-style: none }
  li { margin: 0 0 .75rem }
  button { font: inherit; cursor: pointer; border-radius: .5rem }
  .person { display: block; width: 100%; padding: .75rem 1rem; text-align: left; color: inherit;
    background: #fff; border: 1px solid #8b98a9 }
  .person:hover { border-color: #0b5cad; background: #f5faff }
  .person strong { display: block }
  .person span { color: #46535f; overflow-wrap: anywhere }
  :focus-visible { outline: 3px solid #ffb81c; outline-offset: 2px }
  label { display: block; margin: 0 0 .25rem }
  input[type=text], input[type=email] { width: 100%; padding: .5rem; margin: 0 0 1rem; font: inherit;
    border: 1px solid #5a6776; border-radius: .25rem }
  .tick { display: flex; gap: .5rem; align-items: center; margin: 0 0 1rem }
  .tick input { width: 1.25rem; height: 1.25rem }
  .other { padding: .6rem 1.25rem; color: #fff; background: #0b5cad; border: 0 }
`;

type Html = ReturnType<typeof html>;

const pageOf = (title: string, body: Html): string =>
  String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>`);

const buttonOf = ({ name, address, roles }: LocalMember): Html => html`<li>
<button class="person" name="member" value="${address}"><strong>${name}</strong>
<span>${address} (${roles.join(', ')})</span></button></li>`;

/** Where a click on a member signs in, and any other address can be tried. */
export const signInPage = (action: string, members: readonly LocalMember[]): string =>
  pageOf(
    'Choose who you are',
    html`<p>This page stands in for the sign-in page of the deployed call. Select a name
to sign in. There is no password.</p>
<form method="post" action="${action}"><ul>${members.map(buttonOf)}</ul></form>
<h2>Another address</h2>
<p>For members who were added later, and to see who is refused.</p>
<form method="post" action="${action}">
<label for="address">Email address</label>
<input type="email" id="address" name="address" required autocomplete="off">
<label for="account">Account name (optional: two accounts can have one address)</label>
<input type="text" id="account" name="account" autocomplete="off">
<div class="tick"><input type="checkbox" id="verified" name="verified" value="yes" checked>
<label for="verified">The address is verified</label></div>
<button class="other">Sign in</button>
</form>`,
  );

/** Says in a sentence what is wrong. */
export const problemPage = (what: string): string =>
  pageOf('You cannot sign in like this', html`<p>${what}</p>`);
