import { setTimeout as wait } from 'node:timers/promises';
import { leastTime } from '#shared/domain/application/robot-signs.ts';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import { formValues } from '../../support/builders/builders.ts';
import { newVisitor, type Shown, sendChecked } from '../../support/run/visitor.ts';
import { fromAddress } from './line.ts';

/** What somebody was told, and so must find. */
export type Told = {
  email: string;
  /** Every reference that a receipt was shown for: one is right. */
  references: Set<string>;
  position: string;
  isWithdrawn: boolean;
  /** How often something was acknowledged: an application, a change, a withdrawal. */
  times: number;
};

type Crowd = Readonly<{
  siteUrl: string;
  cities: readonly string[];
  random: () => number;
}>;

const pauseMs = 150;
/** So long something is tried again at most: the run is never away for longer. */
const longestTrial = 4 * 60_000;

/** Does it again, as people do whose page does not come, until it answers something. */
const until = async <Found>(
  what: string,
  act: () => Promise<Found | undefined>,
): Promise<Found> => {
  const end = performance.now() + longestTrial;
  let why: unknown = 'another page was shown';
  while (performance.now() < end) {
    const found = await act().catch((error) => {
      why = error;
      return undefined;
    });
    if (found !== undefined) return found;
    await wait(pauseMs);
  }
  throw new Error(`In four minutes nobody could ${what}`, { cause: why });
};

const receiptPath = /\/applications\/(\w+)$/;
const isReceipt = ({ url, status }: Shown): boolean => status === 200 && receiptPath.test(url);
const isShown = (shown: Shown, action: string): boolean =>
  shown.status === 200 && shown.html.includes(`action="${action}"`);

const letters = (index: number): string =>
  String.fromCharCode(...[97 + (Math.floor(index / 26) % 26), 97 + (index % 26)]);

/** No two are alike: one with another's words, or another's name, is looked at first. */
const formOf = (index: number, city: string): Map<string, string> => {
  const own = `What person ${index} has to say of this city and of that one, which no other says. `;
  return formValues({
    fullName: `Nor${letters(index)}ma Qu${letters(index * 7 + 3)}est`,
    email: `p${index}@city-${index}.gov`,
    city,
    givenToPartner3: 'yes',
    position: `Manager of office ${index}`,
    workAndProjects: own.repeat(3),
    cityChallenge: own.repeat(3),
    planOnReturn: own.repeat(3),
  });
};

const lineOf = (index: number): string => `127.2.${Math.floor(index / 250)}.${(index % 250) + 1}`;

/** Nobody fills a form in at once. */
const readingMs = leastTime.wholeForm + 1_500;

const browserOf = ({ siteUrl }: Crowd, index: number, told: Told) => {
  const answered = ({ headers }: Response): void => {
    const reference = receiptPath.exec(headers.get('location') ?? '')?.[1];
    if (reference !== undefined) told.references.add(reference);
  };
  return newVisitor(siteUrl, { by: fromAddress(lineOf(index), answered) });
};

type Applicant = Readonly<{
  crowd: Crowd;
  visitor: ReturnType<typeof browserOf>;
  values: Map<string, string>;
  told: Told;
}>;

/** The form on one page, some by a double click, some sent once more afterwards. */
const applyWhole = async ({ crowd, visitor, values, told }: Applicant): Promise<void> => {
  const form = await until('open the form', async () => {
    const shown = await visitor.get('/en/apply/one-page');
    return isShown(shown, '/en/apply') ? shown : undefined;
  });
  await wait(readingMs + crowd.random() * 2_000);
  const send = async (): Promise<true | undefined> =>
    isReceipt(await visitor.send(form, '/en/apply', values)) || undefined;
  const clicks = crowd.random() < 0.3 ? 2 : 1;
  await until('apply', () => Promise.any(Array.from({ length: clicks }, send)));
  told.times += 1;
  if (crowd.random() < 0.3) await until('send it once more', send);
};

const checkPage = ({ visitor }: Applicant): Promise<Shown> =>
  until('look at the answers', async () => {
    const shown = await visitor.get('/en/apply/check');
    return isShown(shown, '/en/apply/check') ? shown : undefined;
  });

const sendDraft = async (applicant: Applicant, check: Shown): Promise<void> => {
  const { visitor, values, told } = applicant;
  await wait(leastTime.check + 500);
  await until('send', async () =>
    isReceipt(await sendChecked(visitor, check, values)) ? true : undefined,
  );
  told.times += 1;
};

const begin = async ({ visitor, values }: Applicant): Promise<void> => {
  const start = await until('open the Start page', async () => {
    const shown = await visitor.get('/en/apply');
    return isShown(shown, '/en/apply/start') ? shown : undefined;
  });
  await until('begin', async () => {
    const shown = await visitor.send(start, '/en/apply/start');
    return isShown(shown, '/en/apply/you') ? true : undefined;
  });
  for (const page of fieldPages) await fillPage(visitor, page, values);
};

const fillPage = async (
  visitor: Applicant['visitor'],
  page: (typeof fieldPages)[number],
  values: ReadonlyMap<string, string>,
): Promise<void> => {
  const action = `/en/apply/${page}`;
  const shown = await until(`open ${page}`, async () => {
    const opened = await visitor.get(action);
    return isShown(opened, action) ? opened : undefined;
  });
  await until(`save ${page}`, async () => {
    const next = await visitor.fill(shown, page, values);
    return next.status === 200 && !isShown(next, action) ? true : undefined;
  });
};

const saveDocuments = async ({ visitor }: Applicant): Promise<void> => {
  const action = '/en/apply/documents';
  const shown = await until('open the documents', async () => {
    const opened = await visitor.get(action);
    return isShown(opened, action) ? opened : undefined;
  });
  await until('save the documents', async () => {
    const next = await visitor.send(shown, action, [['nomination', 'later']]);
    return isShown(next, '/en/apply/check') ? true : undefined;
  });
};

const withdraw = async ({ visitor, told }: Applicant): Promise<void> => {
  const action = '/en/application/withdraw';
  const asked = await until('open the withdrawal', async () => {
    const shown = await visitor.get(action);
    return isShown(shown, action) ? shown : undefined;
  });
  await until('withdraw', async () => {
    const shown = await visitor.send(asked, action, [['withdraws', 'yes']]);
    return shown.status === 200 && !isShown(shown, action) ? true : undefined;
  });
  told.isWithdrawn = true;
  told.times += 1;
};

/** Page by page; then a change is sent, and half of them withdraw. */
const walk = async (applicant: Applicant): Promise<void> => {
  const { crowd, visitor, values, told } = applicant;
  await begin(applicant);
  await saveDocuments(applicant);
  await wait(readingMs);
  await sendDraft(applicant, await checkPage(applicant));
  values.set('position', `Head ${values.get('email')}`);
  await fillPage(visitor, 'role-and-city', values);
  await sendDraft(applicant, await checkPage(applicant));
  told.position = values.get('position') ?? '';
  if (crowd.random() < 0.5) await withdraw(applicant);
};

/** From more drafts in six hours on, browsers are asked for work, which these do not do. */
const mostDrafts = 28;
const oneInWalks = 3;
const atATime = 16;

/** People who apply, a few at a time, each from a network of their own, until they are told to end. */
export const startApplicants = (crowd: Crowd) => {
  const everybody: Told[] = [];
  let isOver = false;
  const applicant = async (): Promise<void> => {
    const index = everybody.length;
    const values = formOf(index, crowd.cities[index % crowd.cities.length] ?? '');
    const [email, position] = [values.get('email') ?? '', values.get('position') ?? ''];
    const told: Told = { email, position, references: new Set(), isWithdrawn: false, times: 0 };
    everybody.push(told);
    const visitor = browserOf(crowd, index, told);
    const walks = index % oneInWalks === 0 && index / oneInWalks < mostDrafts;
    await (walks ? walk : applyWhole)({ crowd, visitor, values, told });
  };
  const lane = async (number: number): Promise<void> => {
    await wait((number * readingMs) / atATime);
    while (!isOver) await applicant();
  };
  const all = Promise.all(Array.from({ length: atATime }, (_, number) => lane(number)));
  // Heard of when it is waited for.
  all.catch(() => {});
  return {
    everybody: (): readonly Told[] => everybody,
    /** Nobody begins any more; resolves when everybody has what they came for. */
    end: async (): Promise<void> => {
      isOver = true;
      await all;
    },
  };
};
