import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import { staffActingWords, staffActWords, staffCaseWords } from '#shared/text/words.ts';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { applicationOf, recordOf } from '../../case/read-case.ts';
import { casePath, fromList } from '../../list/list-address.ts';
import { actTable } from '../act-table.ts';
import type { OpenedAct } from '../open-act.ts';
import { caseVersionField, type MeanwhileChange, versionField } from '../seen-versions.ts';
import { AboutApplication, applicationText } from './about-application.tsx';
import { ActFields } from './act-fields.tsx';
import { type ActNotice, errorsOf } from './act-notice.ts';

/** The hidden field that says who would get the place. */
export const nextField = 'next';

/** Where the form of an act is posted to. */
export const actPath = ({ visit: { context }, name, view, query }: OpenedAct): string => {
  const { reference } = applicationOf(view);
  return fromList(pathTo('do-act', { ...context, reference, act: name }), query);
};

/** On what the form rests. */
export const SeenFields = ({ opened: { view } }: { opened: OpenedAct }) => (
  <>
    <input type="hidden" name={versionField} value={String(applicationOf(view).version)} />
    <input type="hidden" name={caseVersionField} value={String(recordOf(view).case.version)} />
  </>
);

/** The way back to the application, with nothing done. */
export const BackLink = ({ opened: { visit, view, query } }: { opened: OpenedAct }) => (
  <p class="act">
    <a href={casePath(visit.context, applicationOf(view).reference, query)}>
      {staffActingWords(visit.context.language).back}
    </a>
  </p>
);

type MeanwhileProps = { opened: OpenedAct; changes: readonly MeanwhileChange[] };

/** What somebody else has done, beside what the member wants to do. */
const Meanwhile = ({ opened: { visit }, changes }: MeanwhileProps) => {
  const { context, member } = visit;
  const text = staffActingWords(context.language);
  const { history } = staffActWords(context.language);
  const { actors } = staffCaseWords(context.language);
  return (
    <section>
      <h2>{text.meanwhile}</h2>
      <ol class="history">
        {changes.map(({ at, transition, person }) => (
          <li>
            {history[transition]}{' '}
            <span class="note">
              {exactInstantText(at, member.zone, context.language)}, {person?.name ?? actors.system}
            </span>
          </li>
        ))}
      </ol>
      <h2>{text.wanted}</h2>
    </section>
  );
};

/** Who gets the place that is given up. */
const Next = ({ opened: { name, visit, facts } }: { opened: OpenedAct }) => {
  const { next } = facts;
  if (name !== 'hold' || !next) return null;
  return (
    <>
      <p>{staffActingWords(visit.context.language).getsPlace(applicationText(visit, next))}</p>
      <input type="hidden" name={nextField} value={next.reference} />
    </>
  );
};

const DoButton = ({ opened: { name, visit, isOffered } }: { opened: OpenedAct }) => {
  const text = staffActingWords(visit.context.language);
  const { acts, refused } = staffActWords(visit.context.language);
  const { isPreviewed, isDangerous } = actTable[name];
  if (!isOffered) return <p>{refused['not-in-this-state']}</p>;
  return (
    <>
      {isDangerous && <p class="warning">{text.cannotUndo}</p>}
      <p>
        <button type="submit" class={isDangerous ? 'button danger' : 'button'}>
          {isPreviewed ? text.preview : acts[name].name}
        </button>
      </p>
    </>
  );
};

const WhatItDoes = ({ opened: { name, visit } }: { opened: OpenedAct }) => {
  const { does, told } = staffActWords(visit.context.language).acts[name];
  return (
    <>
      <p>{does}</p>
      <p>{told}</p>
    </>
  );
};

/** The page of one act: what it does, who is told, and its form; with why it is shown again. */
export const actPage = (opened: OpenedAct, notice: ActNotice = {}): string => {
  const { visit, name, facts } = opened;
  const { errors, pageError } = errorsOf(opened, notice);
  const action = actPath(opened);
  return staffLayout({
    visit,
    title: staffActWords(visit.context.language).acts[name].name,
    errors,
    pageError,
    form: action,
    children: (
      <>
        <AboutApplication visit={visit} application={facts.application} />
        <WhatItDoes opened={opened} />
        {notice.meanwhile && <Meanwhile opened={opened} changes={notice.meanwhile} />}
        <MainForm action={action}>
          <Token visit={visit} route="do-act" />
          <SeenFields opened={opened} />
          <Next opened={opened} />
          <ActFields opened={opened} errors={errors} />
          <DoButton opened={opened} />
        </MainForm>
        <BackLink opened={opened} />
      </>
    ),
  });
};

/** Says that an act cannot be done, and why. */
export const notOfferedPage = (opened: OpenedAct, why: StaffRefusal): string => {
  const { visit, name, facts } = opened;
  const { acts, refused } = staffActWords(visit.context.language);
  return staffLayout({
    visit,
    title: acts[name].name,
    children: (
      <>
        <AboutApplication visit={visit} application={facts.application} />
        <p>{refused[why]}</p>
        <BackLink opened={opened} />
      </>
    ),
  });
};
