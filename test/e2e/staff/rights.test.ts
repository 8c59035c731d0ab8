import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { rowRights } from '../../../infra/constructs/row-rights.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { formValues } from '../../support/builders/builders.ts';
import { addedMember } from '../../support/builders/members.ts';
import { apply, eventually, referenceIn } from '../../support/run/applicant.ts';
import { signIn } from '../../support/run/sign-in.ts';
import { startRun } from '../../support/run/start-run.ts';
import { newVisitor, type Shown, type Visitor } from '../../support/run/visitor.ts';
import { linksOf } from '../../support/text/html.ts';

const [anHour, aDay] = [3_600_000, 86_400_000];
const list = '/en/staff/applications';
const window = '/en/staff/window';

let run: LocalRun;
let andrew: Visitor;
let reference = '';

const signedIn = async (who: Parameters<typeof signIn>[1]): Promise<Visitor> =>
  (await signIn(run.siteUrl, who)).visitor;
const first = { member: 'andrew@we-gov.org' };

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', schedules: false });
  run.setClock({ at: run.call.opensAt + aDay });
  const values = { givenToPartner3: 'yes', fullName: 'Amara Okafor', email: 'amara@city.gov' };
  reference = referenceIn(await apply(run.siteUrl, formValues(values)));
  andrew = await signedIn(first);
  await eventually('the list', async () =>
    (await andrew.get(list)).html.includes(reference) ? true : undefined,
  );
}, 120_000);
afterAll(() => run?.stop());

/** Opens a page, fills in its form and sends it; the page that answers it. */
const send = async (
  by: Visitor,
  [page, action = page]: readonly [string, string?],
  values: readonly (readonly [string, string])[] = [],
): Promise<Shown> => {
  const done = await by.send(await by.get(page), action, values);
  expect([action, done.status]).toEqual([action, 200]);
  return done;
};

const minji = addedMember({
  name: 'Minji Park',
  address: 'minji@we-gov.org',
  roles: ['staff', 'reviewer'],
});
const reason = ['reason', 'Asked by telephone'] as const;
const actPath = (act: string) => `${list}/${reference}/${act}`;

/** The clock of Seoul, as it is typed. */
const typed = (instant: number): string =>
  new Date(instant + 9 * anHour).toISOString().slice(0, 16).replace('T', ' ');

test('a decider puts a second member on the list, who signs in and changes their settings', async () => {
  const added = await send(andrew, ['/en/staff/new-member'], [...memberFormValues(minji)]);
  const [, path = ''] = /^(\/en\/staff\/people\/[\w-]+)/.exec(added.url) ?? [];
  await send(andrew, [path, `${path}/remove`]);
  await send(andrew, [path, `${path}/restore`]);
  const other = await signedIn({ address: minji.address });
  await send(
    other,
    ['/en/staff/settings'],
    [
      ['zone', 'Asia/Seoul'],
      ['language', 'en'],
      ['notices', 'digest'],
    ],
  );
  await send(other, ['/en/staff/sessions'], [['session', 'all']]);
});

test('what staff do with a case, a note and a view is written by their own role', async () => {
  const id = (await andrew.get('/en/staff/people')).html.match(/people\/([\w-]{6,})"/)?.[1] ?? '';
  for (const act of ['begin-review', 'shortlist', 'unshortlist'])
    await send(andrew, [actPath(act)], [reason]);
  await send(andrew, [actPath('note')], [['text', 'They called.']]);
  const assign = await andrew.get(actPath('assign'));
  const [, member = id] = /<option value="([\w-]+)"/.exec(assign.html) ?? [];
  await send(andrew, [actPath('assign')], [['reviewer', member], reason]);
  await send(andrew, [`${list}?state=submitted`, '/en/staff/views'], [['name', 'Submitted']]);
  await send(andrew, ['/en/staff', '/en/staff/views/remove']);
  const mail = linksOf((await andrew.get(`${list}/${reference}`)).html).find((to) =>
    to.startsWith(`${list}/${reference}/emails/`),
  );
  expect(mail).toBeDefined();
  await send(andrew, [mail ?? ''], [reason]);
  await send(
    andrew,
    [`${list}/${reference}/email-address`],
    [['email', 'a.okafor@city.gov'], reason],
  );
});

test('so is what they do about the deadline, and about a late application', async () => {
  const other = await signedIn({ address: minji.address });
  const shorter = run.call.closesAt - anHour - 60_000;
  const values = [
    ['shorter', typed(shorter)],
    ['shorter-reason', 'Visas'],
  ] as const;
  await send(andrew, [window, `${window}/shortening`], values);
  await send(andrew, [window, `${window}/shortening/withdrawal`]);
  await send(andrew, [window, `${window}/shortening`], values);
  await send(other, [window, `${window}/shortening/approval`]);
  await send(
    andrew,
    [window, `${window}/extension/preview`],
    [
      ['to', typed(shorter + aDay)],
      ['reason', 'Visas'],
    ],
  );
  run.setClock({ at: run.call.graceEndsAt + anHour });
  andrew = await signedIn(first);
  await send(
    andrew,
    [window, `${window}/late-codes`],
    [
      ['email', 'bina@city.gov'],
      ['until', typed(run.call.graceEndsAt + aDay)],
      ['late-reason', 'The power was out.'],
    ],
  );
  await send(andrew, [window, `${window}/late-codes/revocation`]);
});

test('and what waits in the mail, also to somebody who only wants news', async () => {
  andrew = await signedIn(first);
  run.faults.ses(() => ({ kind: 'error', status: 503 }));
  const visitor = newVisitor(run.siteUrl);
  await visitor.send(await visitor.get('/en/news'), '/en/news', [['email', 'chitra@city.gov']]);
  await eventually('the mail that waits', async () => {
    const { html, status } = await andrew.get('/en/staff/emails?queue=other');
    expect(status).toBe(200);
    return html.includes('news') || undefined;
  });
  run.faults.ses();
});

test('and an export of a search, and of two filters, by the role of the exporter', async () => {
  andrew = await signedIn(first);
  for (const asked of ['q=amara', 'city=kampala&country=UG']) {
    const path = `/en/staff/new-export?list=${encodeURIComponent(asked)}`;
    const begun = await andrew.send(await andrew.get(path), '/en/staff/new-export', [
      ['format', 'files'],
      ['columns', 'list'],
    ]);
    await eventually('the end of it', async () => {
      const shown = await andrew.get(begun.url);
      return /Download \(ZIP|failed/i.test(shown.html) ? shown : undefined;
    });
  }
});

/** How the keys of a function's own calls began. */
const touched = (area: RegExp): ReadonlySet<string> =>
  new Set(
    Object.keys(run.judged().kinds)
      .filter((kind) => area.test(kind))
      .flatMap((kind) => kind.split(' ').slice(3))
      .map((key) => key.replace(/…$/, '')),
  );

test.each([
  ['staff', /^StaffFunction/, rowRights.staff],
  ['exporter', /^ExporterFunction/, rowRights.exporter],
  ['keeper', /^KeeperAreaFunction/, rowRights.keeper],
] as const)(
  'so each partition that the role of %s may touch was touched in a run',
  (_, area, rights) => {
    const all = touched(area);
    const never = rights.flatMap(({ at }) => at).filter((one) => !all.has(one));
    expect([...new Set(never)]).toEqual([]);
    expect(run.judged().refused).toEqual([]);
  },
);
