import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type StaffActName, staffActNames } from '#shared/domain/acts/staff/offered-acts.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { type ApplicationState, applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { type ActName, rowOf } from '#shared/domain/lifecycle/table.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { hasRole } from '#shared/domain/people/role.ts';
import { type CaseStep, caseSteps } from '#shared/domain/selection/case.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { formToken, tokenField } from '#shared/staff/form-token.ts';
import type { Item } from '#shared/store/engine/item.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { caseItem } from '#shared/store/items/staff/case-item.ts';
import {
  addedMember,
  decider,
  reviewer,
  secondDecider,
  secretary,
  travelDesk,
} from '../../../support/builders/members.ts';
import type { Visitor } from '../../../support/run/visitor.ts';
import { actFields, third } from '../../../support/staff/matrix/act-fields.ts';
import { senderTo } from '../../../support/staff/sent-applications.ts';
import { type StaffWorld, staffWorld } from '../../../support/staff/staff-world.ts';
import { linksOf, textOf } from '../../../support/text/html.ts';
import { secret } from '../../../support/world/world.ts';

/** Those of an application that was sent. */
const states = applicationStates.filter((state) => state !== 'draft' && state !== 'expired');

type Standing = Readonly<{ state: ApplicationState; step: CaseStep }>;

/** Each state of an application, and each step of a case: no row of the table asks for both. */
const standings: readonly Standing[] = [
  ...states.map((state): Standing => ({ state, step: 'new' })),
  ...caseSteps.slice(1).map((step): Standing => ({ state: 'submitted', step })),
];

/** Reviews the application. */
const assigned = addedMember();

const cast: readonly (readonly [string, Member])[] = [
  ['staff', secretary],
  ['a decider', secondDecider],
  ['who is both', decider],
  ['its reviewer', assigned],
  ['a reviewer of its city', reviewer],
  ['the travel desk', travelDesk],
];

const rowsOf = (act: StaffActName): readonly ActName[] =>
  act === 'promote' ? ['promote', 'promote-returned'] : [act];

/** What the table says, by its columns alone. */
const allows = (act: StaffActName, { roles }: Member, { state, step }: Standing): boolean =>
  rowsOf(act)
    .map(rowOf)
    .some(
      (row) =>
        hasRole(roles, row.roles) && row.from.includes(row.livesIn === 'case' ? step : state),
    );

const asked = actFields(assigned);

let world: StaffWorld;
let counting: Application;
let waiting: Application;
let subject: Application;

const put = (item: Item) =>
  world.table.client.send(new PutItemCommand({ TableName: world.table.name, Item: item }));

/**
 * A city that is full and has somebody waiting, another one that has places, and somebody who has
 * sent two applications: so whatever the table allows is possible.
 */
beforeAll(async () => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  world = await staffWorld(inject('dynamodbEndpoint'));
  const members = await world.deps.members();
  for (const one of [assigned, third]) await members.save(undefined, one);
  const send = senderTo(world);
  counting = await send({ email: 'grace@city.example', fullName: 'Grace Nakato' });
  for (const fullName of ['Ada One', 'Bea Two']) await send({ fullName });
  waiting = await send({ fullName: 'Dua Four' });
  subject = await send({ email: 'grace@city.example', fullName: 'Grace Nakato' });
});
afterAll(() => {
  vi.restoreAllMocks();
});

const page = () => `/en/staff/applications/${subject.reference}`;
const pathOf = (act: StaffActName) => `${page()}/${act}`;

/** The application as it stands now; where it waits, its city has places. */
const stand = async ({ state, step }: Standing): Promise<void> => {
  const waits = state === 'held-for-city' || state === 'returned';
  await put(
    applicationItem({
      ...subject,
      state,
      answers: { ...subject.answers, city: notListed },
      cityId: waits ? 'vladivostok' : 'kampala',
      heldSince: waits ? subject.receivedAt : undefined,
      ...(state === 'returned' && {
        returns: [{ from: 'held-for-city', at: 1, endsAt: 2, items: ['Which budget?'] }],
      }),
    }),
  );
  const { reference } = subject;
  await put(caseItem({ reference, step, assigned: [assigned.id], version: 1 }));
};

const offeredOn = async (browser: Visitor): Promise<readonly StaffActName[]> => {
  const { html, status } = await browser.get(page());
  if (status !== 200) return [];
  const links = linksOf(html);
  return staffActNames.filter((act) =>
    act === 'note'
      ? links.includes('#notes') || html.includes(pathOf(act))
      : links.includes(pathOf(act)),
  );
};

/** A browser of a member, and what the form of any act would send along. */
const signedIn = async (member: Member) => {
  const { session, cookie } = await world.beginSession(member);
  const browser = world.visitor();
  const cut = cookie.indexOf('=');
  browser.jar.set(cookie.slice(0, cut), cookie.slice(cut + 1));
  const token = formToken({ secret, session, route: 'do-act' });
  const fields = [
    [tokenField, token],
    ['version', String(subject.version)],
    ['caseVersion', '1'],
  ] as const;
  return { browser, fields };
};
type SignedIn = Awaited<ReturnType<typeof signedIn>>;

const rows = async (): Promise<string> => JSON.stringify(await world.table.items());

let cells = 0;

/** What the page says, by its status. */
const why = new Map([
  [403, /does not include this/],
  [404, /could not find this page/],
  [422, /no longer possible: the status of the application has changed/],
]);

/** What is wrong with how an act that the table forbids is answered. */
const refused = async (
  { browser, fields }: SignedIn,
  act: StaffActName,
): Promise<readonly string[]> => {
  const shown = await browser.get(pathOf(act));
  const sent = await browser.post(pathOf(act), [
    ...fields,
    ...(asked[act] ?? []),
    ['counts', counting.reference],
    ['next', waiting.reference],
    ['reason', 'Asked by telephone'],
  ]);
  const said = textOf(sent.html).replace(/\s+/g, ' ');
  const isSaid = why.get(sent.status)?.test(said) ?? false;
  return [
    ...([200, 403, 404].includes(shown.status) ? [] : [`${act} is shown: ${shown.status}`]),
    ...(shown.html.includes('class="button danger"') ? [`${act} has a button`] : []),
    ...(isSaid ? [] : [`${act} is answered ${sent.status}: ${said.slice(0, 300)}`]),
  ];
};

// LonghornRacingElectric/recruiting-site-2026#120, PR #39 (case 19)
describe('what is offered on the page of an application, and refused where it is sent anyway', () => {
  const all = standings.flatMap((standing) =>
    cast.map(([who, member]) => [standing.state, standing.step, who, member] as const),
  );

  test.each(all)('one that is %s and %s, to %s', async (state, step, _, member) => {
    const standing = { state, step };
    await stand(standing);
    const who = await signedIn(member);
    const { browser } = who;
    const sees = member !== reviewer && member !== travelDesk;
    const allowed = staffActNames.filter((act) => sees && allows(act, member, standing));
    expect(await offeredOn(browser)).toEqual(allowed);
    const before = await rows();
    const faults: string[] = [];
    for (const act of staffActNames) {
      cells += 1;
      if (allowed.includes(act)) {
        const { status, html } = await browser.get(pathOf(act));
        if (status !== 200 || !html.includes(`action="${pathOf(act)}"`))
          faults.push(`${act} has no form`);
      } else faults.push(...(await refused(who, act)));
    }
    expect(faults).toEqual([]);
    expect(await rows()).toBe(before);
  });

  test('in as many cells as there are acts, states and members', () => {
    expect(cells).toBe(staffActNames.length * standings.length * cast.length);
  });
});
