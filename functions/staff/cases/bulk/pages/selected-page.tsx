import type { Member } from '#shared/domain/people/member.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { acceptsBox } from '../../acts/act-table.ts';
import { applicationText } from '../../acts/pages/about-application.tsx';
import {
  type Bulk,
  type BulkAct,
  bulkActField,
  bulkListField,
  bulkMemberField,
  listFieldValue,
  seenField,
} from '../bulk.ts';
import type { Foreseen } from '../plan-bulk.ts';
import { BackToList } from './choice-pages.tsx';

type SelectedProps = Readonly<{
  visit: StaffVisit;
  bulk: Bulk;
  act: BulkAct;
  all: readonly Foreseen[];
  reviewer: Member | undefined;
  /** What is wrong with the reason. */
  error: string | undefined;
}>;

type GroupProps = Readonly<{ visit: StaffVisit; title: string; group: readonly Foreseen[] }>;

/** Applications by name and number, with why something stands against them. */
const Group = ({ visit, title, group }: GroupProps) => {
  const { language } = visit.context;
  const { refused } = staffActWords(language);
  return group.length === 0 ? null : (
    <section>
      <h2>
        {title} ({staffActingWords(language).bulk.count(group.length)})
      </h2>
      <ol>
        {group.map(({ application, why }) => (
          <li>
            <span dir="auto">{applicationText(visit, application)}</span>
            {why && (
              <>
                <br />
                <span class="note">{refused[why]}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What is sent along unseen: which act, on which applications, in which versions. */
const Hidden = ({ visit, bulk, act, all, reviewer }: SelectedProps) => (
  <>
    <Token visit={visit} route="act-on-selected" />
    <input type="hidden" name={bulkActField} value={act} />
    <input type="hidden" name={bulkListField} value={listFieldValue(bulk)} />
    {reviewer && <input type="hidden" name={bulkMemberField} value={reviewer.id} />}
    {all.map((one) =>
      one.will === 'refused' ? null : (
        <input
          type="hidden"
          name={seenField(one.application.reference)}
          value={String(one.case.version)}
        />
      ),
    )}
  </>
);

const Form = (props: SelectedProps) => {
  const { visit, bulk, act, all, error } = props;
  const { context } = visit;
  const text = staffActingWords(context.language);
  const { acts, reason, reasonHint } = staffActWords(context.language);
  const isWarned = all.some(({ will }) => will === 'warned');
  return (
    <MainForm action={pathTo('act-on-selected', context)}>
      <Hidden {...props} />
      {isWarned && (
        <Tick
          context={context}
          name={acceptsBox}
          label={text.bulk.withWarnings}
          error={undefined}
          isTicked={bulk.values.get(acceptsBox) === 'yes'}
        />
      )}
      <TextArea
        context={context}
        name="reason"
        label={text.optional(reason)}
        hint={reasonHint}
        error={error}
        value={bulk.values.get('reason') ?? ''}
        isLow
      />
      <SubmitButton>{acts[act].name}</SubmitButton>
    </MainForm>
  );
};

/** Says of each application that was selected what will happen to it, before anything does. */
export const selectedPage = (props: SelectedProps): string => {
  const { visit, bulk, act, all, reviewer, error } = props;
  const text = staffActingWords(visit.context.language);
  const { acts } = staffActWords(visit.context.language);
  const which = (will: Foreseen['will']) => all.filter((one) => one.will === will);
  const isAny = all.some(({ will }) => will !== 'refused');
  return staffLayout({
    visit,
    title: acts[act].name,
    errors: error === undefined ? undefined : new Map([['reason', error]]),
    form: isAny ? pathTo('act-on-selected', visit.context) : undefined,
    children: (
      <>
        <p>{acts[act].does}</p>
        <p>{acts[act].told}</p>
        {reviewer && (
          <p>
            {text.reviewer}: <strong>{reviewer.name}</strong>
          </p>
        )}
        <Group visit={visit} title={text.bulk.will} group={which('happen')} />
        <Group visit={visit} title={text.bulk.warned} group={which('warned')} />
        <Group visit={visit} title={text.bulk.willNot} group={which('refused')} />
        {isAny ? <Form {...props} /> : <p>{text.bulk.nobody}</p>}
        <BackToList visit={visit} bulk={bulk} />
      </>
    ),
  });
};
