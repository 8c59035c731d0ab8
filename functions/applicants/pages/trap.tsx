import type { Frame } from '#shared/http/pages/layout.tsx';
import { catalogue } from '#shared/text/catalogue.ts';

/** A field that people leave empty, having never seen it: neither on screen nor read aloud. */
export const Trap = ({ frame, name }: { frame: Frame; name: string }) => (
  <div class="trap" aria-hidden="true">
    <label for={name}>{catalogue(frame.language).form.honeypot}</label>
    <input id={name} name={name} type="text" tabindex={-1} autocomplete="off" />
  </div>
);
