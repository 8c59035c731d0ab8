import type { LocalRun } from '../../../../infra/local/local-run.ts';
import { eventually } from '../../run/applicant.ts';
import { signIn } from '../../run/sign-in.ts';
import { newVisitor, type Shown, type Visitor } from '../../run/visitor.ts';
import { unescaped } from '../../text/html.ts';
import type { PageState } from '../page-state.ts';

const state = (name: string, { html }: Pick<Shown, 'html'>): PageState => ({ name, html });

/** Where the links of a page lead that match, in their order. */
const linksIn = ({ html }: Shown, pattern: RegExp): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, to = '']) => unescaped(to))
    .filter((to) => pattern.test(to));

const aCase = /\/staff\/applications\/[0-9A-Z]{8}(?:\?|$)/;
const aNeed = /\?need=/;
const aStatus = /\?state=/;
const anAct = /\/staff\/applications\/[0-9A-Z]{8}\/[a-z]/;

/** What can be done with an application, each act once. */
async function* actsOf(
  page: Shown,
  visitor: Visitor,
  seen: Set<string>,
): AsyncGenerator<PageState> {
  for (const link of linksIn(page, anAct)) {
    const act = /[0-9A-Z]{8}\/([a-z-]+)/.exec(link)?.[1] ?? '';
    // A file is no page.
    if (seen.has(act) || act === 'documents') continue;
    seen.add(act);
    yield state(`act, ${act}`, await visitor.get(link));
  }
}

/** The lists of what needs somebody and of what was submitted, and the first application of each. */
async function* listsOf(home: Shown, visitor: Visitor): AsyncGenerator<PageState> {
  const acts = new Set<string>();
  for (const link of [...linksIn(home, aNeed), ...linksIn(home, aStatus).slice(0, 1)]) {
    const name = link.replace(/^.*\?/, '');
    const list = await visitor.get(link);
    yield state(`list, ${name}`, list);
    const [first] = linksIn(list, aCase);
    if (first === undefined) continue;
    const page = await visitor.get(first);
    yield state(`application, ${name}`, page);
    yield* actsOf(page, visitor, acts);
  }
}

const newReviewer = [
  ['name', 'Grace Nakato'],
  ['address', 'grace@kcca.example'],
  ['role-reviewer', 'yes'],
  ['city', 'kampala'],
  ['zone', 'Africa/Kampala'],
  ['language', 'en'],
  ['notices', 'each'],
] as const;

/** The pages that say most, in Korean. */
async function* koreanStates(visitor: Visitor): AsyncGenerator<PageState> {
  const [home, list, window] = ['/ko/staff', '/ko/staff/applications', '/ko/staff/window'] as const;
  yield state('home in Korean', await visitor.get(home));
  const shown = await visitor.get(list);
  yield state('list in Korean', shown);
  const [first] = linksIn(shown, aCase);
  if (first) yield state('application in Korean', await visitor.get(first));
  yield state('window in Korean', await visitor.get(window));
}

/** The list of people, and what a decider does there. */
async function* peopleStates(visitor: Visitor): AsyncGenerator<PageState> {
  const path = '/en/staff/new-member';
  const form = await visitor.get(path);
  yield state('new member, empty', form);
  yield state('new member, every fault', await visitor.send(form, path));
  yield state('member, added', await visitor.send(form, path, newReviewer));
  yield state('people', await visitor.get('/en/staff/people'));
}

/** The deadline, and an extension up to its preview. */
async function* windowStates(visitor: Visitor): AsyncGenerator<PageState> {
  const shown = await visitor.get('/en/staff/window');
  yield state('window', shown);
  const action = '/en/staff/window/extension/preview';
  yield state('window, every fault', await visitor.send(shown, action));
  const wanted = [
    ['to', '2027-03-20 23:59'],
    ['reason', 'Many cities have a holiday in this week.'],
  ] as const;
  yield state('window, preview', await visitor.send(shown, action, wanted));
}

/** What a reviewer meets, and somebody who has signed out or is on no list. */
async function* otherStates({ siteUrl }: LocalRun): AsyncGenerator<PageState> {
  const { visitor, shown } = await signIn(siteUrl, { address: 'grace@kcca.example' });
  yield state('home of a reviewer', shown);
  yield state('list of a reviewer', await visitor.get('/en/staff/applications'));
  yield state('for other roles', await visitor.get('/en/staff/people'));
  const settings = await visitor.get('/en/staff/settings');
  visitor.jar.delete('__Host-staff');
  yield state('settings, signed out', await visitor.send(settings, '/en/staff/settings'));
  yield state('sign in', await newVisitor(siteUrl).get('/en/staff'));
  yield state('not listed', (await signIn(siteUrl, { address: 'x@example.org' })).shown);
}

/**
 * Every page of the staff's side in its states, from a run of `rehearsal` with invented applicants.
 * Adds a reviewer to the list of people.
 */
export async function* everyStaffState(run: LocalRun, seed: number): AsyncGenerator<PageState> {
  const { visitor } = await signIn(run.siteUrl, { member: 'andrew@we-gov.org' });
  const whole = await eventually('the list', async () => {
    const list = await visitor.get('/en/staff/applications');
    return list.html.includes(`${seed} applications`) ? list : undefined;
  });
  const home = await visitor.get('/en/staff');
  yield state('home', home);
  yield state('list', whole);
  yield* listsOf(home, visitor);
  const list = '/en/staff/applications';
  yield state('list, searched', await visitor.get(`${list}?q=nunez`));
  yield state('list, nothing found', await visitor.get(`${list}?q=zzzz`));
  const columns = [...whole.html.matchAll(/name="(column-[a-z]+)"/g)].map(
    ([, box]) => `${box}=yes`,
  );
  const every = `${list}?columns-chosen=yes&${columns.join('&')}`;
  yield state('list, every column', await visitor.get(every));
  yield state('nowhere', await visitor.get(`${list}/AAAAAAAA`));
  yield* windowStates(visitor);
  yield* koreanStates(visitor);
  yield* peopleStates(visitor);
  for (const page of ['emails', 'emails/unreached', 'exports', 'new-export', 'settings'])
    yield state(page, await visitor.get(`/en/staff/${page}`));
  const sessions = await visitor.get('/en/staff/sessions');
  yield state('sessions', sessions);
  yield* otherStates(run);
  const everywhere = [['session', 'all']] as const;
  yield state('signed out', await visitor.send(sessions, '/en/staff/sessions', everywhere));
}
