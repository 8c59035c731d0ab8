import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { daysText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { languages } from '#shared/domain/call/language.ts';
import { nominations } from '#shared/domain/draft/draft.ts';
import { type Field, fieldsOf, formParts, partnerBox } from '#shared/domain/form/form-fields.ts';
import { grouped } from '#shared/text/grouped.ts';
import { enhanceScriptName, previewName, stylesheetName } from '#shared/web/assets/asset-names.ts';
import { memberOptions } from '#shared/web/fields/cities/city-options.ts';
import { wordingOf } from '../../../functions/applicants/parts/wording.ts';
import { catalogue } from '../../support/builders/catalogue.ts';

const en = catalogue('en');

type Shown = Readonly<{ name: string; field: object; label: string; hint?: string | undefined }>;

const boxesOf = (edition: Edition): readonly Shown[] =>
  edition.partners.map((partner, index) => ({
    name: partnerBox(index),
    field: { kind: 'tick', required: true },
    label: en.form.giveTo(partner),
  }));

const limitsOf = (field: Field): Readonly<{ limits?: string; count?: string }> => {
  if (field.kind !== 'paragraphs') return {};
  const { min, max } = field;
  return {
    limits: en.form.characters(min, max),
    count: en.scripts.count('{n}', grouped(max)),
  };
};

const shownIn = (part: (typeof formParts)[number], edition: Edition) =>
  fieldsOf(part).map(([name, field]) => {
    const { label, hint } = en.fields[name];
    const { limits, count } = limitsOf(field);
    const spoken = name === 'english' && [edition.workingLanguage, edition.interpretation];
    const hints = spoken || [hint, limits];
    return { name, field, label, count, hint: hints.filter(Boolean).join(' ') || undefined };
  });

/** What the template of the form is filled with, but for the call and the ticket: made once. */
export const formModel = (edition: Edition) => ({
  edition,
  text: en,
  languages,
  examples: new Map(Object.entries(en.examples)),
  assets: { stylesheetName, enhanceScriptName, previewName },
  nominations,
  cities: memberOptions({ edition, language: 'en' }),
  offer: en.scripts.offer('{time}'),
  wording: wordingOf(edition, 'en'),
  parts: formParts.map((part) => {
    const fields: readonly Shown[] = shownIn(part, edition);
    if (part !== 'declarations') return { part, fields };
    // As on our page, the partners' boxes stand before those that one need not tick.
    const before = fields.findIndex(({ name }) => name === 'agreesToPublicList');
    return { part, fields: fields.toSpliced(before, 0, ...boxesOf(edition)) };
  }),
});

/** The same text with a last space that breaks no line. */
const unbroken = (text: string): string => text.replace(/ (?=\S*$)/, '\u00a0');

/** What it says of a call: the closing on both clocks, and what chats show. */
export const callModel = (edition: Edition, { closesAt }: CallRecord) => {
  const instant = lastMinute(closesAt);
  const zone = instantText(instant, edition.zone, 'en');
  const { workshop, closes } = en.onward.preview;
  const days = daysText(edition.workshop.from, edition.workshop.to, 'en');
  const place = editionText(edition, 'place', 'en').text;
  return {
    closing: { zone: unbroken(zone), utc: unbroken(instantText(instant, 'UTC', 'en')) },
    preview: `${workshop(place, days)} ${closes(`${zone} (${en.page.seoul})`)}`,
  };
};
