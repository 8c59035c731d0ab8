import type { FormValues } from '#shared/domain/form/form-fields.ts';

/**
 * The hidden field that people leave empty, having never seen it. Robots like to leave a comment;
 * browsers and password managers have nothing to fill it in with. See docs/adr/0023.
 */
export const honeypotField = 'comment';
/** Its name on pages of earlier releases; some programs filled it in for people. */
const earlierNames = ['website'];

/** The content of the hidden field, under either name: a reason to look twice, and no more. */
export const trapped = (values: FormValues): string | undefined =>
  [honeypotField, ...earlierNames].map((name) => values.get(name)).find(Boolean);

/** Asks password managers and form fillers, each in its own way, to leave the field alone. */
const leftAlone = {
  autocomplete: 'off',
  'data-bwignore': 'true',
  'data-lpignore': 'true',
  'data-form-type': 'other',
};

/** The hidden field itself: robots fill in what they find. */
export const Honeypot = ({ label }: { label: string }) => (
  <div class="trap" aria-hidden="true">
    <label for={honeypotField}>{label}</label>
    <input id={honeypotField} name={honeypotField} type="text" tabindex={-1} {...leftAlone} />
  </div>
);
