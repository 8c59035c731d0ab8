import { simpleParser } from 'mailparser';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { formValues } from '../builders/builders.ts';
import { eventually } from '../run/applicant.ts';
import {
  fillAll,
  newVisitor,
  type Shown,
  sendChecked,
  toCheck,
  type Visitor,
} from '../run/visitor.ts';
import { textOf } from '../text/html.ts';
import type { PageState } from './page-state.ts';

const state = (name: string, { html }: Pick<Shown, 'html'>): PageState => ({ name, html });

const applicant = (name: string): ReadonlyMap<string, string> =>
  formValues({
    givenToPartner3: 'yes',
    fullName: name,
    email: `${name}@city.gov`,
    city: 'not-listed',
    otherCity: 'Hội An',
    country: 'Viet Nam',
  });

const naming = (superiorName: string, superiorAddress: string) =>
  [
    ['superiorName', superiorName],
    ['superiorAddress', superiorAddress],
  ] as const;

/** The link that was mailed to an endorser last. */
const linkTo = (run: LocalRun, address: string): Promise<string> =>
  eventually(`the link to ${address}`, async () => {
    const mail = run.mails().findLast(({ destinations }) => destinations.includes(address));
    const text = mail && (await simpleParser(mail.raw)).text;
    return /\/en\/endorse\/[\w-]{43}/.exec(text ?? '')?.[0];
  });

const answerOf = (endorser: Visitor, page: Shown, link: string, verdict: string) =>
  endorser.send(page, link, [
    ['verdict', verdict],
    ['answeredAs', 'Nguyễn Thị Hồng Nhung'],
    ['answeredPosition', 'Phó Chủ tịch'],
    ['reason', verdict === 'refuse' ? 'We send somebody else this year.' : ''],
  ]);

/** The pages of the nomination: the applicant's, and those of two endorsers who answer. */
export async function* endorsementStates(run: LocalRun): AsyncGenerator<PageState> {
  const visitor = newVisitor(run.siteUrl);
  const values = applicant('hien');
  await fillAll(visitor, values);
  yield state('nomination form to print', await visitor.get('/en/nomination-form'));
  const name = async (endorser: ReturnType<typeof naming>): Promise<Shown> =>
    visitor.send(await visitor.get('/en/apply/supervisor'), '/en/apply/supervisor', endorser);
  const supervisor = await visitor.get('/en/apply/supervisor');
  yield state('supervisor, empty', supervisor);
  yield state('supervisor, oneself', await name(naming('Nhung', 'hien@city.gov')));
  yield state('supervisor, none named', await name(naming('', 'nhung@')));
  const check = await toCheck(
    visitor,
    await name(naming('Nguyễn Thị Hồng Nhung', 'nhung@city.gov')),
  );
  yield state('check, a superior named', check);
  await sendChecked(visitor, check, values);
  const status = await visitor.get('/en/application');
  yield state('status, the superior is asked', status);
  const { reference = '' } =
    /(?<reference>[0-9A-HJKMNP-TV-Z]{8})/.exec(textOf(status.html))?.groups ?? {};
  yield state('receipt, the superior is asked', await visitor.get(`/en/applications/${reference}`));
  const link = await linkTo(run, 'nhung@city.gov');
  const endorser = newVisitor(run.siteUrl);
  yield state('endorsement, unknown link', await endorser.get('/en/endorse/unknown'));
  const asked = await endorser.get(link);
  yield state('endorsement', asked);
  yield state('endorsement, every fault', await endorser.send(asked, link));
  yield state('endorsement, refused', await answerOf(endorser, asked, link, 'refuse'));
  yield state('endorsement, refused before', await endorser.get(link));
  const refused = await visitor.get('/en/application');
  yield state('status, the superior refused', refused);
  yield state(
    'status, another superior without a name',
    await visitor.send(refused, '/en/application/endorser', naming('', '')),
  );
  yield state(
    'status, another superior is asked',
    await visitor.send(refused, '/en/application/endorser', naming('Lê Văn An', 'an@city.gov')),
  );
  yield state('endorsement, another was asked', await endorser.get(link));
  const second = await linkTo(run, 'an@city.gov');
  const page = await endorser.get(second);
  yield state('endorsement, confirmed', await answerOf(endorser, page, second, 'endorse'));
  yield state('endorsement, answered before', await endorser.get(second));
  yield state('status, endorsed', await visitor.get('/en/application'));
}
