import type { CallRecord } from '#shared/domain/call-window.ts';
import { editionText } from '#shared/domain/edition-text.ts';
import {
  type FieldFaults,
  type FormKey,
  fieldsOf,
  formFields,
  formParts,
  isFieldName,
  partnerBox,
  type TypedForm,
} from '#shared/domain/form-fields.ts';
import { lastMinute } from '#shared/domain/instant-text.ts';
import { BothTimes } from '#shared/http/pages/deadline.tsx';
import { EditionWords } from '#shared/http/pages/edition-words.tsx';
import { type Frame, layout } from '#shared/http/pages/layout.tsx';
import { catalogue } from '#shared/text/catalogue.ts';
import { type Filled, FormField, faultOf, Tick } from './fields.tsx';

type FormPage = Readonly<{
  call: CallRecord;
  /** The hidden key of the form, signed. */
  ticket: string;
  typed: TypedForm;
  faults: FieldFaults;
  /** What is wrong with the form as a whole. */
  trouble?: string | undefined;
}>;

/** The hidden field that people leave empty, having never seen it. */
export const trapField = 'website';
export const ticketField = 'ticket';

type Fault = Readonly<{ name: FormKey; said: string }>;

const partnersOf = ({ edition, language }: Frame): readonly string[] =>
  editionText(edition, 'partners', language).said;

const saidOf = (frame: Frame, filled: Filled): readonly Fault[] => {
  const { giveToMissing } = catalogue(frame.language).form;
  return [...filled.faults.keys()].map((name) => {
    if (isFieldName(name)) return { name, said: faultOf(name, formFields[name], filled) ?? '' };
    const partner = partnersOf(frame).find((_, index) => partnerBox(index) === name);
    return { name, said: giveToMissing(partner ?? '') };
  });
};

const Summary = ({
  frame,
  faults,
  trouble,
}: {
  frame: Frame;
  faults: readonly Fault[];
  trouble: string | undefined;
}) => {
  const text = catalogue(frame.language).form;
  return (
    <div
      class="summary"
      role="alert"
      tabindex={-1}
      autofocus
      id="summary"
      aria-labelledby="summary-title"
    >
      <h2 id="summary-title">{text.summaryTitle}</h2>
      <p>{trouble ?? text.summaryNote}</p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map(({ name, said }) => (
            <li>
              <a href={`#${name}`}>{said}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Partners = ({ frame, filled }: { frame: Frame; filled: Filled }) => {
  const text = catalogue(frame.language);
  return (
    <>
      {partnersOf(frame).map((partner, index) => {
        const name = partnerBox(index);
        const fault = filled.faults.has(name) ? text.form.giveToMissing(partner) : undefined;
        const isTicked = Boolean(filled.typed.get(name));
        return (
          <Tick
            name={name}
            label={text.form.giveTo(partner)}
            isTicked={isTicked}
            fault={fault}
            text={text}
          />
        );
      })}
    </>
  );
};

const Declarations = ({ frame, filled }: { frame: Frame; filled: Filled }) => {
  const text = catalogue(frame.language).form;
  const all = fieldsOf('declarations');
  const field = ([name, one]: (typeof all)[number]) => (
    <FormField name={name} field={one} filled={filled} />
  );
  return (
    <>
      <p class="note">{text.declarationsNote}</p>
      {all.filter(([, { required }]) => required).map(field)}
      <Partners frame={frame} filled={filled} />
      {all.filter(([, { required }]) => !required).map(field)}
      <h2>{text.yourData}</h2>
      <p>{text.yourDataText}</p>
    </>
  );
};

const Parts = ({ frame, filled }: { frame: Frame; filled: Filled }) => {
  const text = catalogue(frame.language);
  return (
    <>
      {formParts.map((part) => (
        <fieldset class="part">
          <legend>{text.parts[part]}</legend>
          {part === 'declarations' ? (
            <Declarations frame={frame} filled={filled} />
          ) : (
            fieldsOf(part).map(([name, field]) => (
              <FormField name={name} field={field} filled={filled} />
            ))
          )}
        </fieldset>
      ))}
    </>
  );
};

/** The form on one page, with what was typed and what was wrong. Works without scripts and cookies. */
export const formPage = (
  frame: Frame,
  { call, ticket, typed, faults, trouble }: FormPage,
): string => {
  const text = catalogue(frame.language).form;
  const filled = { typed, faults, cities: frame.edition.cities, language: frame.language };
  const hasFaults = faults.size > 0 || trouble !== undefined;
  return layout({
    frame,
    title: text.title,
    hasFaults,
    children: (
      <>
        {hasFaults ? (
          <Summary frame={frame} faults={saidOf(frame, filled)} trouble={trouble} />
        ) : null}
        <h1>{text.title}</h1>
        <p class="lead">
          <EditionWords frame={frame} name="title" />
        </p>
        <div class="panel">
          <dl>
            <dt>{catalogue(frame.language).call.closesOn}</dt>
            <dd>
              <BothTimes frame={frame} instant={lastMinute(call.closesAt)} />
            </dd>
          </dl>
          <p class="note">
            <a href={`/${frame.language}#cities`}>{catalogue(frame.language).call.inYourCity}</a>
          </p>
        </div>
        <p>{text.intro}</p>
        <form method="post" action={`/${frame.language}/apply`} accept-charset="utf-8" novalidate>
          <input type="hidden" name={ticketField} value={ticket} />
          <div class="trap" aria-hidden="true">
            <label for={trapField}>{text.honeypot}</label>
            <input id={trapField} name={trapField} type="text" tabindex={-1} autocomplete="off" />
          </div>
          <Parts frame={frame} filled={filled} />
          <p>
            <button class="button" type="submit">
              {text.send}
            </button>
          </p>
        </form>
      </>
    ),
  });
};
