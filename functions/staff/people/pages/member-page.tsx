import { instantText } from '#shared/domain/call/instant-text.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { PeopleRefusal } from '#shared/domain/people/changes.ts';
import { isActive, type Member } from '#shared/domain/people/member.ts';
import type { MemberFaults, MemberFields } from '#shared/domain/people/member-fields.ts';
import { type PeopleEntry, peopleActs } from '#shared/domain/people/people-entry.ts';
import { StaffForm, staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { versionField } from '../seen-version.ts';
import { BothSides } from './both-sides.tsx';
import { History } from './history.tsx';
import { MemberFieldsPart, memberErrors } from './member-form.tsx';

export type MemberShown = Readonly<{
  visit: StaffVisit;
  /** The member as stored, among all members. */
  member: Member;
  members: readonly Member[];
  entries: readonly PeopleEntry[];
  values: FormValues;
  faults?: MemberFaults;
  refusal?: Exclude<PeopleRefusal, 'unknown'>;
  /** What was entered while somebody else has changed the member. */
  typed?: MemberFields;
}>;

const Version = ({ member }: { member: Member }) => (
  <input type="hidden" name={versionField} value={String(member.version)} />
);

/** Takes a member off the list, or puts them back. */
const OnOrOff = ({ visit, member }: Pick<MemberShown, 'visit' | 'member'>) => {
  const words = staffPeopleWords(visit.context.language).member;
  const route = isActive(member) ? 'remove-member' : 'restore-member';
  const text = isActive(member) ? words.remove : words.restore;
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.text}</p>
      <StaffForm
        visit={visit}
        route={route}
        action={pathTo(route, { ...visit.context, member: member.id })}
      >
        <Version member={member} />
        <SubmitButton isSecond isDangerous={isActive(member)}>
          {text.button}
        </SubmitButton>
      </StaffForm>
    </>
  );
};

const Details = (props: MemberShown & { errors: PageErrors; form: string }) => {
  const { visit, member, values, errors, form, typed } = props;
  const { context } = visit;
  const words = staffPeopleWords(context.language).member;
  return (
    <>
      {typed ? <BothSides context={context} stored={member} typed={typed} /> : null}
      <MainForm action={form}>
        <Token visit={visit} route="change-member" />
        <Version member={member} />
        <MemberFieldsPart context={context} values={values} errors={errors} />
        <SubmitButton>{words.save}</SubmitButton>
      </MainForm>
      <h2>{words.account}</h2>
      <p>{member.subject === undefined ? words.hasNone : words.hasAccount}</p>
    </>
  );
};

const RemovedNote = ({ visit, member }: Pick<MemberShown, 'visit' | 'member'>) => {
  if (member.removedAt === undefined) return null;
  const date = instantText(member.removedAt, visit.member.zone, visit.context.language);
  return <p>{staffPeopleWords(visit.context.language).member.removed(date)}</p>;
};

/** Everything about one member, to change it. */
export const memberPage = (props: MemberShown): string => {
  const { visit, member, members, entries, faults = new Map(), refusal } = props;
  const { context, request } = visit;
  const words = staffPeopleWords(context.language);
  const errors = memberErrors(faults, context);
  const form = pathTo('change-member', { ...context, member: member.id });
  const act = peopleActs.find((one) => one === request.query.get('done'));
  return staffLayout({
    visit,
    title: member.name,
    form,
    errors,
    pageError: refusal && words.refusals[refusal],
    done: act && words.done[act],
    children: (
      <>
        <RemovedNote visit={visit} member={member} />
        <Details {...props} errors={errors} form={form} />
        <OnOrOff visit={visit} member={member} />
        <History visit={visit} members={members} entries={entries} />
        <p>
          <a href={pathTo('show-people', context)}>{words.list.back}</a>
        </p>
      </>
    ),
  });
};
