import {
  type Holder,
  HolderFields,
  journeyLayout,
  PageLink,
} from '#shared/applicant/pages/journey.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { documentOf, type ScanVerdicts, verdictOf } from '#shared/domain/documents/document.ts';
import { type Draft, fieldPages, valuesIn } from '#shared/domain/draft/draft.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import {
  type Field,
  type FieldErrors,
  type FieldName,
  type FormValues,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { storedText } from '#shared/domain/form/stored-text.ts';
import { isBlank } from '#shared/domain/form/text.ts';
import {
  addressWords,
  documentWords,
  fieldWords,
  formWords,
  journeyWords,
  pageWords,
  statusWords,
  uploadWords,
} from '#shared/text/catalogue.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type Filled, faultOf } from '../../parts/fields/application-fields.tsx';
import { Declarations } from '../../parts/fields/declarations.tsx';
import { saidOf } from '../../parts/fields/form-errors.ts';
import { nominationState } from '../../parts/fields/nomination-panel.tsx';
import { Unreached } from '../../parts/fields/unreached-address.tsx';
import { type CheckSigns, Work } from '../../parts/fields/work.tsx';

export type CheckPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  draft: Draft;
  /** What a scanner said of the draft's files. */
  verdicts: ScanVerdicts;
  application: Application | undefined;
  /** The ticks of the declarations. */
  ticks: FormValues;
  errors: FieldErrors;
  trouble?: string | undefined;
  /** When the version that counts was received, in words. */
  sentOn?: string | undefined;
  signs: CheckSigns;
  /** The applicant's address, where a mail to it came back. */
  unreached: string | undefined;
}>;

/** An answer as it will be stored and mailed, which is not always how it was typed. */
const answerText = (
  context: PageContext,
  name: FieldName,
  field: Field,
  values: string,
): string => {
  const stored = storedText(field, values);
  if (isBlank(stored)) return journeyWords(context.language).check.nothing;
  const text = formWords(context.language);
  if (field.kind === 'choice') return text.options[name]?.[stored] ?? stored;
  if (field.kind !== 'city') return stored;
  if (stored === notListed) return text.notListed;
  return context.edition.cities.find(({ id }) => id === stored)?.name ?? stored;
};

const Likely = ({ context, values }: { context: PageContext; values: string }) => {
  const doubt = doubtIn(values);
  if (!doubt) return null;
  return <span class="hint">{addressWords(context.language).likely.note(doubt.likely)}</span>;
};

const Answers = ({
  context,
  filled,
  holder,
}: {
  context: PageContext;
  filled: Filled;
  holder: Holder;
}) => {
  const journey = journeyWords(context.language);
  const fields = fieldWords(context.language);
  return (
    <>
      {fieldPages.map((page) => (
        <section class="answers">
          <h2>{journey.pages[page]}</h2>
          <div class="change">
            <PageLink context={context} holder={holder} to={`apply/${page}`}>
              {journey.check.changeWhat(journey.pages[page])}
            </PageLink>
          </div>
          <dl>
            {fieldsOf(page).map(([name, field]) => {
              const error = faultOf(name, field, filled);
              const values = filled.values.get(name) ?? '';
              if (values === '' && field.required === 'when-city-not-listed' && !error) return null;
              return (
                <>
                  <dt>{fields[name].label}</dt>
                  <dd dir="auto" class={isBlank(values) ? 'none' : 'kept-text'}>
                    {answerText(context, name, field, values)}
                    {field.kind === 'email' ? <Likely context={context} values={values} /> : null}
                    {error === undefined ? null : (
                      <span class="fault" id={name} tabindex={-1}>
                        {error}
                      </span>
                    )}
                  </dd>
                </>
              );
            })}
          </dl>
        </section>
      ))}
    </>
  );
};

const Nomination = ({ context, page }: { context: PageContext; page: CheckPage }) => {
  const { holder } = page;
  const journey = journeyWords(context.language);
  return (
    <section class="answers">
      <h2>{journey.pages.documents}</h2>
      <div class="change">
        <PageLink context={context} holder={holder} to="apply/documents">
          {journey.check.changeWhat(journey.pages.documents)}
        </PageLink>
      </div>
      <p>{nominationState(context, page)}</p>
      {page.draft.nomination === 'endorsement' ? (
        <Likely context={context} values={page.draft.values['superiorAddress'] ?? ''} />
      ) : null}
      <Files context={context} draft={page.draft} verdicts={page.verdicts} />
    </section>
  );
};

/** The files that are sent with it, and what is said where the letter is not among them. */
const Files = ({
  context,
  draft,
  verdicts,
}: Pick<CheckPage, 'draft' | 'verdicts'> & { context: PageContext }) => {
  const text = uploadWords(context.language);
  const words = documentWords(context.language);
  const { documents, nomination } = draft;
  const hasLetter = documentOf(documents, 'nomination-letter') !== undefined;
  return (
    <>
      <dl>
        {documents.map((document) => (
          <>
            <dt>{words.kinds[document.kind]}</dt>
            <dd dir="auto">
              {document.name}
              <br />
              <span class="note">{words.verdicts[verdictOf(verdicts, document)]}</span>
            </dd>
          </>
        ))}
      </dl>
      {nomination === 'letter' && !hasLetter ? <p class="panel">{text.letterMissing}</p> : null}
      {nomination === 'later' && !hasLetter ? <p>{text.laterLetter}</p> : null}
    </>
  );
};

/** Everything that was entered, the declarations and the button that sends. */
export const checkPage = (context: PageContext, props: CheckPage): string => {
  const { holder, call, draft, ticks, errors, trouble, sentOn, signs } = props;
  const text = journeyWords(context.language).check;
  const values = new Map([...valuesIn(draft), ...ticks]);
  const filled: Filled = {
    values,
    errors,
    cities: context.edition.cities,
    language: context.language,
  };
  const hasErrors = errors.size > 0 || trouble !== undefined;
  const isSent = draft.sentVersion > 0;
  return journeyLayout({
    context,
    page: 'check',
    title: text.title,
    holder,
    hasErrors,
    hasForm: true,
    children: (
      <>
        {hasErrors ? (
          <Summary
            context={context}
            errors={saidOf(context, filled)}
            trouble={trouble ?? text.notComplete}
          />
        ) : null}
        <h1>{text.title}</h1>
        {sentOn === undefined ? null : (
          <div class="panel">
            <p>{text.sentBefore(sentOn)}</p>
            <PageLink context={context} holder={holder} to="application">
              {statusWords(context.language).title}
            </PageLink>
          </div>
        )}
        <p class="lead">{text.lead}</p>
        <Unreached
          context={context}
          address={props.unreached}
          link={(words) => (
            <PageLink context={context} holder={holder} to="apply/you">
              {words}
            </PageLink>
          )}
        />
        <Answers context={context} filled={filled} holder={holder} />
        {values.get('level') === 'other' ? <p class="panel">{text.levelWarning}</p> : null}
        <Nomination context={context} page={props} />
        <MainForm action={`/${context.language}/apply/check`}>
          <HolderFields holder={holder} version={draft.version} />
          <Honeypot label={pageWords(context.language).honeypot} />
          <Work signs={signs} />
          <h2>{text.declarations}</h2>
          <Declarations context={context} filled={filled} />
          <DeadlinePanel context={context} call={call} cityId={values.get('city')} />
          <p>
            <button class="button" type="submit">
              {isSent ? text.sendChanges : text.send}
            </button>
          </p>
        </MainForm>
      </>
    ),
  });
};
