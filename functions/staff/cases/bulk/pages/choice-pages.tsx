import type { Member } from '#shared/domain/people/member.ts';
import { listParams } from '#shared/domain/selection/list-query.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { listPath } from '../../list/list-address.ts';
import { type Bulk, type BulkAct, bulkActField, bulkMemberField } from '../bulk.ts';

type BackProps = Readonly<{ visit: StaffVisit; bulk: Bulk; isTicked?: boolean }>;

/** Back to the list, with what is ticked in it. */
export const BackToList = ({ visit, bulk, isTicked = true }: BackProps) => (
  <p class="act">
    <a href={listPath(visit.context, bulk.query, isTicked ? bulk.references : [])}>
      {staffActingWords(visit.context.language).bulk.list}
    </a>
  </p>
);

/** Says that nothing was selected, or too much, or no act: nothing is changed, and never are all meant. */
export const nothingPage = (
  visit: StaffVisit,
  bulk: Bulk,
  why: 'none' | 'tooMany' | 'choose',
): string => {
  const text = staffActingWords(visit.context.language).bulk;
  return staffLayout({
    visit,
    title: text.selected,
    children: (
      <>
        <p>{text[why]}</p>
        <BackToList visit={visit} bulk={bulk} />
      </>
    ),
  });
};

type ChoiceProps = Readonly<{
  visit: StaffVisit;
  bulk: Bulk;
  act: BulkAct;
  choices: readonly Member[];
}>;

/** Asks which member it is: what will happen depends on it. */
export const chooseReviewerPage = ({ visit, bulk, act, choices }: ChoiceProps): string => {
  const { context } = visit;
  const text = staffActingWords(context.language);
  const { acts } = staffActWords(context.language);
  return staffLayout({
    visit,
    title: acts[act].name,
    children: (
      <>
        <p>{text.bulk.confirm(acts[act].name, bulk.references.length)}</p>
        <form method="get" action={pathTo('show-selected', context)}>
          {listParams(bulk.query).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name={bulkActField} value={act} />
          <input type="hidden" name="ticked" value={bulk.references.join(',')} />
          <SelectField
            context={context}
            name={bulkMemberField}
            label={text.reviewer}
            placeholder={text.choose}
            options={choices.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={undefined}
            error={undefined}
          />
          <p>
            <Button>{text.bulk.next}</Button>
          </p>
        </form>
        <BackToList visit={visit} bulk={bulk} />
      </>
    ),
  });
};
