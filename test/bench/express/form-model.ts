import type { Edition } from '#shared/domain/call/edition.ts';
import { nominations } from '#shared/domain/draft/draft.ts';
import { fieldsOf, formParts, partnerBox } from '#shared/domain/form/form-fields.ts';
import { stylesheetName } from '#shared/web/assets/asset-names.ts';
import { catalogue } from '../../support/builders/catalogue.ts';

const en = catalogue('en');

type Shown = Readonly<{ name: string; field: object; label: string; hint: string | undefined }>;

const boxesOf = (edition: Edition): readonly Shown[] =>
  edition.partners.map((partner, index) => ({
    name: partnerBox(index),
    field: { kind: 'tick' },
    label: en.form.giveTo(partner),
    hint: undefined,
  }));

const shownIn = (part: (typeof formParts)[number]) =>
  fieldsOf(part).map(([name, field]) => {
    const { label, hint } = en.fields[name];
    const limits = field.kind === 'paragraphs' ? en.form.characters(field.min, field.max) : '';
    return { name, field, label, hint: [hint, limits].filter(Boolean).join(' ') || undefined };
  });

/** What the template of the form is filled with, but for the closing and the ticket: made once. */
export const formModel = (edition: Edition) => ({
  edition,
  text: en,
  stylesheetName,
  nominations,
  parts: formParts.map((part) => {
    const fields: readonly Shown[] = shownIn(part);
    if (part !== 'declarations') return { part, fields };
    // As on our page, the partners' boxes stand before those that one need not tick.
    const before = fields.findIndex(({ name }) => name === 'agreesToPublicList');
    return { part, fields: fields.toSpliced(before, 0, ...boxesOf(edition)) };
  }),
});
