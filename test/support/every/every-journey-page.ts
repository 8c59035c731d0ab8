import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { tryAgainPage } from '#shared/applicant/pages/try-again-page.tsx';
import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { unsavedPage } from '#shared/applicant/pages/unsaved-page.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import { notListed } from '#shared/domain/call/city.ts';
import {
  addressErrors,
  type FieldErrors,
  type FieldName,
  type FormKey,
  type FormValues,
  fieldPages,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { closedCheckPage } from '../../../functions/applicants/form/pages/check-closed.tsx';
import { checkPage } from '../../../functions/applicants/form/pages/check-page.tsx';
import { fieldsPage } from '../../../functions/applicants/form/pages/fields-page.tsx';
import { startPage } from '../../../functions/applicants/form/pages/start-page.tsx';
import { sentOn } from '../../../functions/applicants/form/show-check.ts';
import { catalogue } from '../builders/catalogue.ts';
import {
  longestFault,
  type ShownPage,
  shownBoxes,
  shownCall,
  shownContext,
  shownDocuments,
  shownHolder,
  shownMistyped,
  shownPosted,
  shownValues,
} from '../builders/shown.ts';
import { sampleApplication, sampleDraft } from '../mails/journey-mails.ts';

const call = shownCall;

const start = (name: string, begun?: 'started' | 'submitted'): ShownPage => ({
  name,
  html: (language) =>
    startPage(shownContext(language, '/apply'), {
      call,
      ticket: 'ticket',
      begun: begun && { holder: shownHolder(), isSubmitted: begun === 'submitted' },
    }),
});

type Fields = Partial<Parameters<typeof fieldsPage>[1]>;

/** A page that is filled in, in the states that each of them has. */
const fields = (page: (typeof fieldPages)[number]): readonly ShownPage[] => {
  const names = fieldsOf(page).map(([name]) => name);
  const state = (
    name: string,
    changes: (language: string) => Fields,
    path?: string,
  ): ShownPage => ({
    name: `the page "${page}" ${name}`,
    html: (language) =>
      fieldsPage(shownContext(language, path), {
        page,
        holder: shownHolder(),
        call,
        cityId: shownValues.get('city'),
        version: 2,
        values: shownValues,
        errors: new Map(),
        unreachable: undefined,
        ...changes(language),
      }),
  });
  const wordsOf = (language: string) => catalogue(language).journey;
  return [
    state('as one gets it', () => ({ values: new Map() }), `/apply/${page}`),
    state('filled in', () => ({}), `/apply/${page}`),
    state('to change it and come back', () => ({ returns: true }), `/apply/${page}`),
    state('without cookies', () => ({ holder: shownHolder(false) })),
    state('with nothing filled in', () => ({
      values: new Map(),
      errors: new Map(names.map((name) => [name, 'missing'])),
    })),
    state('with every other fault', () => ({
      errors: new Map(names.map((name) => [name, longestFault(name)])),
    })),
    ...(page === 'you'
      ? [
          state('with an address that mails came back from', () => ({
            unreachable: shownValues.get('email'),
          })),
          state('once more, to ask about the address', () => ({
            values: shownMistyped,
            asksAboutAddress: true,
          })),
          ...addressErrors.map((error) =>
            state(`with an address that is ${error}`, () => ({
              errors: new Map([['email', error]]),
            })),
          ),
        ]
      : []),
    state('with stacked marks', () => ({
      errors: new Map(names.map((name) => [name, 'stacked-marks'])),
    })),
    state('saved in another window', (language) => ({
      pageError: `${wordsOf(language).stale.summary} ${wordsOf(language).stale.text}`,
      others: new Map(
        names.map((name): [FieldName, string] => [name, shownValues.get(name) ?? '']),
      ),
    })),
    state('with too much on it', (language) => ({ pageError: wordsOf(language).tooLarge })),
    state('that could not be saved', (language) => ({ pageError: wordsOf(language).notSaved })),
  ];
};

const boxes: readonly FormKey[] = [
  ...fieldsOf('declarations').map(([name]) => name),
  ...shownBoxes,
];
const everyTick: FormValues = new Map(boxes.map((name) => [name, 'yes']));
const everyFault: FieldErrors = new Map([
  ...fieldPages
    .flatMap((page) => fieldsOf(page))
    .map(([name]): [FormKey, 'missing'] => [name, 'missing']),
  ...boxes.map((name): [FormKey, 'missing'] => [name, 'missing']),
]);

type Check = Partial<Parameters<typeof checkPage>[1]>;

const check = (
  name: string,
  changes: (language: string) => Check = () => ({}),
  path?: string,
): ShownPage => ({
  name: `the page to check ${name}`,
  html: (language) =>
    checkPage(shownContext(language, path), {
      holder: shownHolder(),
      call,
      graceUntil: undefined,
      agreement: { wording: 'en 1', agreedOn: undefined, agreedToOthers: false },
      needed: new Map(),
      draft: sampleDraft(),
      verdicts: new Map(),
      application: undefined,
      signs: { stamp: 'a stamp', challenge: undefined },
      ticks: new Map(),
      errors: new Map(),
      unreachable: undefined,
      ...changes(language),
    }),
});

/** Everything that is missing before anybody has tried to send. */
const everyGap: FieldErrors = new Map(
  fieldPages
    .flatMap((page) => fieldsOf(page))
    .flatMap(([name, { required }]): [FormKey, 'missing'][] =>
      required === true ? [[name, 'missing']] : [],
    ),
);

const closedCheck = (
  name: string,
  application: Application | undefined,
  sentVersion: number,
): ShownPage => ({
  name: `the page of the answers ${name}, once it is too late`,
  html: (language) =>
    closedCheckPage(shownContext(language, '/apply/check'), {
      holder: shownHolder(),
      draft: { ...sampleDraft(), sentVersion },
      application,
      verdicts: new Map(),
    }),
});

const wordsOf = (language: string) => catalogue(language).journey.check;
const changed = (language: string): Check => ({
  draft: { ...sampleDraft(), sentVersion: 1 },
  ticks: everyTick,
  agreement: {
    wording: 'en 1',
    agreedOn: seoulTime(shownContext(language), call.opensAt),
    agreedToOthers: false,
  },
  sentOn: sentOn(shownContext(language), { application: sampleApplication() }),
});

/** Where the form was posted to that a page stands in the place of. */
const posted = { path: '/en/apply/you' };

/** The six pages of the form and what answers them, in every state. */
export const journeyPages: readonly ShownPage[] = [
  start('the first page'),
  start('the first page for one who has begun', 'started'),
  start('the first page for one who has submitted', 'submitted'),
  ...fieldPages.flatMap(fields),
  check('everything on', undefined, '/apply/check'),
  check(
    'what is empty',
    () => ({ draft: { ...sampleDraft(), values: {} }, needed: everyGap }),
    '/apply/check',
  ),
  check('of one who has had the copies of the day', () => ({ hasAllCopies: true })),
  check('in the grace time', () => ({
    graceUntil: call.graceEndsAt,
    needed: new Map([['position', 'missing']]),
  })),
  check('in the grace time by a late code', () => ({
    graceUntil: call.graceEndsAt,
    draft: { ...sampleDraft(), late: { digest: 'd', address: 'a', until: call.archivesAt } },
  })),
  check('for a nomination that is not chosen', () => ({
    draft: { ...sampleDraft(), nomination: '' },
  })),
  check('of one who agreed to other words', (language) => ({
    ...changed(language),
    ticks: new Map(),
    agreement: { wording: 'en 2', agreedOn: undefined, agreedToOthers: true },
  })),
  check('again: the declarations have changed', (language) => ({
    ...changed(language),
    ticks: new Map(),
    pageError: catalogue(language).tasks.agreement.changed,
  })),
  closedCheck('of one that was never sent', undefined, 0),
  closedCheck('of one that was sent', sampleApplication(), 9),
  closedCheck('with changes that were not sent', sampleApplication(), 1),
  check('with every fault', () => ({
    draft: { ...sampleDraft(), values: {} },
    errors: everyFault,
  })),
  check('for another level and a city that is not listed', () => ({
    draft: sampleDraft({ level: 'other', city: notListed, otherCity: '7', country: '7' }),
  })),
  check('with its letter', () => ({
    draft: { ...sampleDraft(), nomination: 'letter', documents: shownDocuments },
  })),
  check('whose letter is missing', () => ({ draft: { ...sampleDraft(), nomination: 'letter' } })),
  check('whose letter comes later', () => ({ draft: { ...sampleDraft(), nomination: 'later' } })),
  check('addresses that look mistyped', () => ({
    draft: { ...sampleDraft(Object.fromEntries(shownMistyped)), nomination: 'endorsement' },
  })),
  check('an address that mails came back from', () => ({
    unreachable: sampleDraft().values['email'],
  })),
  check('whose address was proved', () => ({
    draft: { ...sampleDraft(), provedAddress: addressDigest(sampleDraft().values['email'] ?? '') },
  })),
  check('without cookies', () => ({ holder: shownHolder(false) })),
  check('what was changed', changed, '/apply/check'),
  ...(['changed', 'nothingNew'] as const).map((pageError) =>
    check(`again: ${pageError}`, (language) => ({
      ...changed(language),
      pageError: wordsOf(language)[pageError],
    })),
  ),
  check('that could not be saved', (language) => ({
    pageError: catalogue(language).form.notSaved,
  })),
  {
    name: 'the page for a browser that is not known',
    html: (language) =>
      noAccessPage(answering(shownContext(language), posted, shownPosted), shownPosted),
  },
  {
    name: 'the page for an application that cannot be read now',
    html: (language) => tryAgainPage(answering(shownContext(language), posted, shownPosted)).body,
  },
  {
    name: 'the page for a form that could not be saved now',
    html: (language) => unsavedPage(answering(shownContext(language), posted, shownPosted)).body,
  },
];
