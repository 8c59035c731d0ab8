/** A page without the scripts that it loads from the site itself, so that any other is seen. */
export const withoutOwnScripts = (html: string): string =>
  html.replace(
    /<script type="module" src="\/assets\/(?:enhance|work)-[0-9a-f]{10}\.js"(?: data-forget-typed="")?><\/script>/g,
    '',
  );
