import { exportFormats, mostAtOnce } from '#shared/domain/selection/export.ts';
import { columnsFor, columnsOfList } from '#shared/domain/selection/export-columns.ts';
import { listAddress } from '#shared/domain/selection/list-query.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { ListPage } from '#shared/store/list/applications-list.ts';
import { staffExportPageWords, staffExportsWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { describedBy, FieldNotes, fieldClass } from '#shared/web/fields/field.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { listPath } from '../../cases/list/list-address.ts';
import {
  columnBox,
  columnChoices,
  type ExportForm,
  fields,
  formErrors,
  type Refusal,
} from '../export-form.ts';
import { countText } from './count-text.ts';
import { ListSummary } from './list-summary.tsx';

type NewExportProps = Readonly<{
  visit: StaffVisit;
  form: ExportForm;
  found: ListPage;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
  refusal?: Refusal | undefined;
  /** Says what is not chosen yet. */
  isChecked?: boolean;
}>;

/** Which applications, and how many. */
const What = ({ visit: { context }, form, found, names }: NewExportProps) => {
  const text = staffExportPageWords(context.language).ask;
  const { total } = found;
  return (
    <section aria-labelledby="what">
      <h2 id="what">{text.what}</h2>
      {form.dropped.length > 0 && <p class="panel due">{text.dropped(form.dropped.join(', '))}</p>}
      <p>
        <strong>{total === undefined ? text.unknown : countText(total, context.language)}</strong>
        <ListSummary context={context} query={form.query} names={names} />
      </p>
      <p>{total !== undefined && total <= mostAtOnce ? text.stays : text.long}</p>
      <p>
        <a href={listPath(context, form.query)}>{text.change}</a>
      </p>
    </section>
  );
};

const FormatChoice = ({ visit: { context }, form, errors }: Chosen) => {
  const { ask, formats } = staffExportPageWords(context.language);
  return (
    <fieldset
      class={fieldClass(errors.get(fields.format))}
      aria-describedby={describedBy({ id: fields.format, error: errors.get(fields.format) })}
    >
      <legend>{ask.format}</legend>
      <FieldNotes context={context} id={fields.format} error={errors.get(fields.format)} />
      {exportFormats.map((format, index) => {
        const id = index === 0 ? fields.format : `format-${format}`;
        return (
          <div class="pick">
            <input
              type="radio"
              id={id}
              name={fields.format}
              value={format}
              checked={form.format === format}
              aria-describedby={`${format}-hint`}
            />
            <label for={id}>{formats[format]}</label>
            <span class="hint" id={`${format}-hint`}>
              {ask.formatHints[format]}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
};

type Chosen = Pick<NewExportProps, 'visit' | 'form'> & Readonly<{ errors: PageErrors }>;

/** One box for each column, open where it is used. */
const OwnColumns = ({ visit: { context, member }, form, errors }: Chosen) => {
  const text = staffExportPageWords(context.language).ask;
  const titles = staffExportsWords(context.language).columns;
  const error = errors.get('own');
  const ticked = form.choice === 'own' ? form.own : columnsOfList(form.query.columns);
  return (
    <details open={form.choice === 'own'}>
      <summary>{text.own}</summary>
      <fieldset
        class={fieldClass(error)}
        aria-describedby={describedBy({ id: 'own', hint: text.ownHint, error })}
      >
        <legend>{text.own}</legend>
        <FieldNotes context={context} id="own" hint={text.ownHint} error={error} />
        {columnsFor(member.roles).map((column, index) => {
          const id = index === 0 ? 'own' : columnBox(column);
          return (
            <div class="pick">
              <input
                type="checkbox"
                id={id}
                name={columnBox(column)}
                value="yes"
                checked={ticked.includes(column)}
              />
              <label for={id}>{titles[column]}</label>
            </div>
          );
        })}
      </fieldset>
    </details>
  );
};

const Choices = (chosen: Chosen) => {
  const { visit, form, errors } = chosen;
  const { context } = visit;
  const text = staffExportPageWords(context.language).ask;
  return (
    <>
      <FormatChoice {...chosen} />
      <Radios
        context={context}
        name={fields.columns}
        label={text.columns}
        hint={text.columnsHint}
        error={errors.get(fields.columns)}
        options={columnChoices.map((value) => ({ value, text: text.choices[value] }))}
        chosen={form.choice ?? 'list'}
      />
      <OwnColumns {...chosen} />
      <p>{text.language}</p>
      <p>{text.kept}</p>
      <p>{text.care}</p>
    </>
  );
};

/** What an export will have, and the questions before it leaves. */
export const newExportPage = (props: NewExportProps): string => {
  const { visit, form, found, refusal, isChecked = false } = props;
  const { context } = visit;
  const text = staffExportPageWords(context.language).ask;
  const path = pathTo('start-export', context);
  const errors: PageErrors = isChecked ? formErrors(form, text.faults) : new Map();
  const unable = found.isCut ? 'too-many-found' : found.total === 0 ? 'empty' : undefined;
  const said = unable ?? refusal;
  return staffLayout({
    visit,
    title: text.title,
    form: unable === undefined ? path : undefined,
    errors,
    pageError: refusal && text.refusals[refusal],
    children: (
      <>
        {said !== undefined && refusal === undefined ? (
          <p class="panel due">{text.refusals[said]}</p>
        ) : null}
        <What {...props} />
        {unable === undefined ? (
          <MainForm action={path}>
            <Token visit={visit} route="start-export" />
            <input type="hidden" name={fields.list} value={listAddress(form.query)} />
            <input type="hidden" name={fields.once} value={form.once} />
            <Choices visit={visit} form={form} errors={errors} />
            <SubmitButton>{text.button}</SubmitButton>
          </MainForm>
        ) : null}
      </>
    ),
  });
};
