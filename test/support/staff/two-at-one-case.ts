import type { Act } from '#shared/domain/acts/act.ts';
import { planAssign } from '#shared/domain/acts/staff/assignment.ts';
import type { CaseAct } from '#shared/domain/acts/staff/case-act.ts';
import { planShortlist } from '#shared/domain/acts/staff/steps.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { CaseRecord, LastChange } from '#shared/domain/records/case-record.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Case } from '#shared/domain/selection/case.ts';
import { addedMember, alexandra, andrew } from '../builders/members.ts';
import { sampleApplication } from '../mails/journey-mails.ts';
import { testInForce } from '../world/web.ts';

/** Where the two write: a table, or a model of its conditions. */
export type Desk = Readonly<{
  commit: (act: Act) => Promise<Result<undefined, string>> | Result<undefined, string>;
  record: (reference: string) => Promise<CaseRecord> | CaseRecord;
  lastChange: (reference: string) => Promise<LastChange | undefined> | LastChange | undefined;
}>;

const application = sampleApplication();
const { reference } = application;

const assign = (id: string) => (act: CaseAct) =>
  planAssign({
    ...act,
    call: testInForce,
    application,
    reviewer: addedMember({ id, name: id, address: `${id}@review.org`, roles: ['reviewer'] }),
    acceptsWarnings: false,
  });

/** What each of the two wants to do. */
const wanted = [
  [andrew, [assign('r1'), planShortlist, assign('r2')]],
  [alexandra, [assign('r3'), assign('r4'), assign('r5')]],
] as const;

type Plan = (act: CaseAct) => Result<Act, string>;
type Refused = Readonly<{ member: Member; saw: string | undefined }>;
type Person = { readonly member: Member; readonly left: Plan[]; read: Case | undefined };

/** Lets the two read and write in the order that `turns` says, and then finish what they want. */
export const twoAtOneCase = async (
  desk: Desk,
  turns: readonly boolean[],
): Promise<Readonly<{ record: CaseRecord; written: number; refused: readonly Refused[] }>> => {
  const people: readonly Person[] = wanted.map(([member, acts]) => ({
    member,
    left: [...acts],
    read: undefined,
  }));
  const refused: Refused[] = [];
  let written = 0;
  let now = 1_000;

  const write = async (person: Person, read: Case, [plan]: readonly Plan[]): Promise<void> => {
    now += 1;
    const { member } = person;
    const act = plan?.({ member, at: now, id: `e${now}`, case: read });
    if (!act?.ok) throw new Error(`refused: ${act?.error}`);
    const saved = await desk.commit(act.value);
    person.read = undefined;
    if (saved.ok) {
      written += 1;
      person.left.shift();
      return;
    }
    refused.push({ member, saw: (await desk.lastChange(reference))?.person?.name });
  };

  const step = async (person: Person | undefined): Promise<void> => {
    if (!person || person.left.length === 0) return;
    if (person.read) await write(person, person.read, person.left);
    else person.read = (await desk.record(reference)).case;
  };

  for (const isFirst of turns) await step(people[isFirst ? 0 : 1]);
  for (const person of people) while (person.left.length > 0) await step(person);
  return { record: await desk.record(reference), written, refused };
};

/** What is wrong with how it ended: a lost update, or a name that was not the other’s. */
export const faultsOf = ({
  record,
  written,
  refused,
}: Awaited<ReturnType<typeof twoAtOneCase>>): readonly string[] => [
  ...(record.events.length === written ? [] : [`${record.events.length} events of ${written}`]),
  ...(record.case.version === written ? [] : [`version ${record.case.version} of ${written}`]),
  ...(record.case.step === 'shortlisted' ? [] : [`is ${record.case.step}`]),
  ...['r1', 'r2', 'r3', 'r4', 'r5']
    .filter((id) => !record.case.assigned.includes(id))
    .map((id) => `${id} is lost`),
  ...refused
    .filter(({ member, saw }) => saw === undefined || saw === member.name)
    .map(({ member, saw }) => `${member.name} saw ${saw}`),
];
