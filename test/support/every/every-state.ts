import { simpleParser } from 'mailparser';
import { once } from '#shared/runtime/once.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { formValues } from '../builders/builders.ts';
import { eicar, heic, jpeg, pdf, photographed } from '../builders/files.ts';
import { eventually, openForm, sendForm } from '../run/applicant.ts';
import { accessIn, fillAll, newVisitor, type Shown, sendChecked } from '../run/visitor.ts';
import { endorsementStates } from './every-endorsement-state.ts';
import type { PageState } from './page-state.ts';

const person = (name: string, changes: Readonly<Record<string, string>> = {}) =>
  formValues({ givenToPartner3: 'yes', fullName: name, email: `${name}@city.gov`, ...changes });

const aMinute = 60_000;

const virus = { bytes: pdf({ content: eicar }), name: 'virus.pdf' };
const photo = { bytes: photographed(jpeg()), name: 'Hộ chiếu và thư đề cử của thành phố.jpg' };

/**
 * Every page of the site in each of its states, fetched from a run of `2018-jeju`; moves its clock
 * from before the opening to the archive.
 */
export async function* everyState(run: LocalRun): AsyncGenerator<PageState> {
  const { siteUrl, call } = run;
  const state = (name: string, { html }: Pick<Shown, 'html'>): PageState => ({ name, html });
  const anybody = once(() => newVisitor(siteUrl));
  const at = async (name: string, path: string) => state(name, await anybody().get(path));

  run.setClock({ at: call.opensAt - aMinute });
  yield await at('call announced', '/en');
  yield await at('form not yet open', '/en/apply');
  yield await at('help', '/en/help');
  yield await at('privacy', '/en/privacy');
  yield await at('accessibility', '/en/accessibility');

  run.setClock({ at: call.closesAt - 86_400_000 });
  yield await at('call open', '/en');
  yield await at('call open, the deadline of a city', '/en?city=dhulikhel');
  yield await at('start', '/en/apply');
  yield await at('not found', '/en/nowhere');
  yield await at('unknown reference', '/en/applications/AAAAAAAA');
  yield state('wrong method', await anybody().post('/en', []));
  yield state(
    'not a form',
    await anybody().post('/en/apply/you', [], { 'content-type': 'text/plain' }),
  );
  yield state('too large', await anybody().post('/en/apply', [['fullName', 'x'.repeat(300_000)]]));

  const values = person('amara');
  const visitor = newVisitor(siteUrl);
  const you = await visitor.begin();
  yield state('you, empty', you);
  yield state('you, every fault', await visitor.fill(you, 'you', new Map([['email', 'amara@']])));
  const role = await visitor.fill(await visitor.get('/en/apply/you'), 'you', values);
  yield state('role and city, empty', role);
  yield state(
    'role and city, every fault',
    await visitor.fill(role, 'role-and-city', new Map([['city', 'not-listed']])),
  );
  const motivation = await visitor.fill(
    await visitor.get('/en/apply/role-and-city'),
    'role-and-city',
    values,
  );
  yield state('motivation, empty', motivation);
  yield state(
    'motivation, every fault',
    await visitor.fill(motivation, 'motivation', new Map([['workAndProjects', 'short']])),
  );
  yield state(
    'check, incomplete',
    await visitor.send(await visitor.get('/en/apply/check'), '/en/apply/check'),
  );
  const documents = await visitor.fill(
    await visitor.get('/en/apply/motivation'),
    'motivation',
    values,
  );
  yield state('nomination, not answered', documents);
  yield state('nomination, every fault', await visitor.send(documents, '/en/apply/documents'));
  const byLetter = [['nomination', 'letter']] as const;
  const none = await visitor.send(
    await visitor.get('/en/apply/documents'),
    '/en/apply/documents',
    byLetter,
  );
  yield state('letter, none', none);
  yield state(
    'letter, no file chosen',
    await visitor.upload(none, { bytes: new Uint8Array(), name: '' }),
  );
  yield state(
    'letter, a file that is no good',
    await visitor.upload(none, { bytes: heic('heic') }),
  );
  const infected = await visitor.upload(none, virus);
  yield state('letter, not scanned', infected);
  await eventually('the verdict', () =>
    run.logs().find(({ text }) => /verdict-recorded.*infected/.test(text)),
  );
  yield state('letter, infected', await visitor.get('/en/apply/file/nomination-letter'));
  const removed = await visitor.send(infected, '/en/documents/nomination-letter/remove');
  yield state('letter, removed', removed);
  yield state('check, the letter missing', await visitor.get('/en/apply/check'));
  const letter = await visitor.upload(removed, photo);
  yield state('letter, uploaded', letter);
  const check = await visitor.get('/en/apply/check');
  yield state('check', check);
  yield await visitor.get('/en/apply').then((shown) => state('start, begun before', shown));
  yield state('status, not sent', await visitor.get('/en/application'));

  const other = newVisitor(siteUrl);
  for (const [name, value] of visitor.jar) other.jar.set(name, value);
  const stale = await visitor.get('/en/apply/you');
  await other.fill(await other.get('/en/apply/you'), 'you', person('amara', { phone: '+256 1' }));
  yield state(
    'you, saved in another window',
    await visitor.fill(stale, 'you', person('amara', { phone: '+256 2' })),
  );
  yield state('check, changed in another window', await sendChecked(visitor, check, values));

  yield state('receipt', await sendChecked(visitor, await visitor.get('/en/apply/check'), values));
  yield state('status, sent', await visitor.get('/en/application'));
  await visitor.fill(
    await visitor.get('/en/apply/you'),
    'you',
    person('amara', { phone: '+256 3' }),
  );
  yield state('check, changes to send', await visitor.get('/en/apply/check'));
  yield state('status, changes not sent', await visitor.get('/en/application'));
  const status = await visitor.get('/en/application');
  yield state(
    'status, consents saved',
    await visitor.send(status, '/en/application/consents', [['wantsNews', 'yes']]),
  );
  const leaving = await visitor.get('/en/application/withdraw');
  yield state('withdrawal', leaving);
  yield state('withdrawal, not confirmed', await visitor.send(leaving, '/en/application/withdraw'));
  yield state(
    'status, withdrawn',
    await visitor.send(leaving, '/en/application/withdraw', [['withdraws', 'yes']]),
  );

  const bare = newVisitor(siteUrl, { cookies: false });
  const bareTyped = person('bina');
  const bareCheck = await fillAll(bare, bareTyped);
  yield state('check, without cookies', bareCheck);
  for (const name of ['cora', 'dina']) {
    const one = newVisitor(siteUrl);
    await sendChecked(one, await fillAll(one, person(name)), person(name));
  }
  const bareReceipt = await sendChecked(bare, bareCheck, bareTyped);
  yield state('receipt, without cookies', bareReceipt);
  const bareLetter = await bare.post('/en/open/file/nomination-letter', accessIn(bareReceipt.html));
  yield state('letter, without cookies', await bare.upload(bareLetter, photo));
  const held = newVisitor(siteUrl);
  yield state(
    'receipt, held for the city',
    await sendChecked(held, await fillAll(held, person('edna')), person('edna')),
  );
  yield state('status, held for the city', await held.get('/en/application'));

  const back = newVisitor(siteUrl);
  const asking = await back.get('/en/return');
  yield state('return', asking);
  yield state('return, of a reference', await back.get('/en/return/AAAAAAAA'));
  yield state('return, no address', await back.send(asking, '/en/return', [['email', 'edna']]));
  const code = await back.send(asking, '/en/return', [['email', 'edna@city.gov']]);
  yield state('code', code);
  yield state('code, none typed', await back.send(code, '/en/return/code', [['code', '12']]));
  yield state('code, wrong', await back.send(code, '/en/return/code', [['code', '000000']]));
  await eventually('the code', () =>
    run.mails().find(({ tags }) => tags['mail']?.startsWith('code')),
  );
  for (let tries = 0; tries < 5; tries += 1)
    await back.send(code, '/en/return/code', [['code', '000000']]);
  yield state('code, used up', await back.send(code, '/en/return/code', [['code', '000000']]));
  yield state(
    'browser forgotten',
    await held.send(await held.get('/en/application'), '/en/application/forget'),
  );
  yield state('no access', await held.post('/en/apply/you', person('edna')));

  yield await at('form on one page', '/en/apply/one-page');
  const empty = await sendForm(siteUrl, new Map(), await openForm(siteUrl));
  yield { name: 'form on one page, every fault', html: empty.body };
  const ticket = await openForm(siteUrl);
  await sendForm(siteUrl, person('twice', { city: 'seoul' }), ticket);
  const again = await sendForm(
    siteUrl,
    person('twice', { city: 'seoul', position: 'Mayor' }),
    ticket,
  );
  yield { name: 'form on one page, sent before', html: again.body };

  yield* endorsementStates(run);
  yield* newsStates(run);

  run.setClock({ at: call.closesAt - aMinute });
  const late = newVisitor(siteUrl);
  const lateYou = await late.begin();
  run.setClock({ at: call.closesAt + aMinute });
  yield await at('call in the grace time', '/en');
  yield state('status, in the grace time', await late.get('/en/application'));
  yield state('check, in the grace time', await late.get('/en/apply/check'));
  run.setClock({ at: call.graceEndsAt + aMinute });
  yield await at('call closed', '/en');
  yield await at('form closed', '/en/apply');
  yield await at('late code', '/en/late');
  yield state(
    'late code that admits nothing',
    await anybody().post('/en/late', [
      ['email', 'grace@city.gov'],
      ['code', 'K7M2Q-9XD4T'],
    ]),
  );
  yield state('too late', await late.fill(lateYou, 'you', person('late')));
  yield state('status, not sent in time', await late.get('/en/application'));
  yield state('check, closed', await late.get('/en/apply/check'));
  run.setClock({ at: call.archivesAt + aMinute });
  yield await at('call archived', '/en');
}

/** The text of the one mail of that name, when it has come. */
const mailNamed = async (run: LocalRun, name: string): Promise<string> => {
  const mail = await eventually(name, () => run.mails().find(({ tags }) => tags['mail'] === name));
  return (await simpleParser(mail.raw)).text ?? '';
};

const newsPath = (text: string): string =>
  /(\/en\/news\/(?:confirm|leave)\/\S+)/.exec(text)?.[1] ?? '';

/** The pages of the list for news, from asking to leaving. */
async function* newsStates(run: LocalRun): AsyncGenerator<PageState> {
  const reader = newVisitor(run.siteUrl);
  const email = [['email', 'grace@city.gov']] as const;
  const state = (name: string, { html }: Shown): PageState => ({ name, html });
  yield state('news', await reader.get('/en/news'));
  yield state('news, no address', await reader.post('/en/news', [['email', 'grace']]));
  yield state('news, sent', await reader.post('/en/news', email));
  yield state('news, unknown link', await reader.get('/en/news/confirm/unknown'));
  const mail = await mailNamed(run, 'confirm-1');
  const [, code = ''] = /6-digit code: (\d{6})/.exec(mail) ?? [];
  yield state('news, to confirm', await reader.get(newsPath(mail)));
  yield state('news, wrong code', await reader.post(newsPath(mail), [['code', '1']]));
  yield state('news, confirmed', await reader.post(newsPath(mail), [['code', code]]));
  run.setClock({ at: run.clock.now() + 3_700_000 });
  await reader.post('/en/news', email);
  const leave = newsPath(await mailNamed(run, 'confirm-2'));
  yield state('news, to leave', await reader.get(leave));
  yield state('news, left', await reader.post(leave, []));
}
