import { fieldsOf } from '#shared/domain/form/form-fields.ts';
import { routes } from '#shared/web/routes/routes.ts';
import { formValues } from '../builders/builders.ts';
import { hidden, type Person, wholeDraft } from '../builders/people.ts';
import { ticketOf } from '../world/world.ts';

export type PostRoute = Extract<
  (typeof routes)[number],
  { method: 'POST'; area: 'applicants' }
>['name'];
const isApplicantsPost = (
  route: (typeof routes)[number],
): route is Extract<(typeof routes)[number], { method: 'POST'; area: 'applicants' }> =>
  route.method === 'POST' && route.area === 'applicants';
export const applicantsPosts = routes.filter(isApplicantsPost);

/** A form as its own page would post it. */
export type Form = Readonly<{ path: string; fields: ReadonlyMap<string, string> }>;

export const boxes = [...formValues()].filter(([name]) =>
  /^(declares|agreesToUse|given)/.test(name),
);

const saved = (person: Person, changes: Readonly<Record<string, string>>) =>
  fieldsOf('you').map(
    ([name]) => [name, changes[name] ?? person.values.get(name) ?? ''] satisfies [string, string],
  );

const endorser: [string, string][] = [
  ['superiorName', 'Sarah Namukasa'],
  ['superiorAddress', 'sarah@kcca.go.ug'],
];

/** What each route is posted by its own page: of somebody whose application was sent. */
export const formsOf = (person: Person, opened: number): Readonly<Record<PostRoute, Form>> => {
  const own = (path: string, fields: readonly [string, string][] = [], version?: number): Form => ({
    path,
    fields: new Map([...hidden(person, version), ...fields]),
  });
  const ticket: [string, string] = ['ticket', ticketOf(person.session.reference, opened)];
  const whole = formValues({ fullName: 'Somebody Else', email: 'else@city.gov' });
  return {
    'submit-application': { path: '/en/apply', fields: new Map([...whole, ticket]) },
    'start-application': { path: '/en/apply/start', fields: new Map([ticket]) },
    'open-form-page': own('/en/open/you'),
    'open-check': own('/en/open/check'),
    'open-status': own('/en/open/application'),
    'open-next-page': own('/en/open/continue'),
    'open-withdrawal': own('/en/open/application/withdraw'),
    'open-documents': own('/en/open/documents'),
    'open-nomination-form': own('/en/open/nomination-form'),
    'open-supervisor': own('/en/open/supervisor'),
    'open-file-page': own('/en/open/file/nomination-letter'),
    'open-receipt': own(`/en/open/applications/${person.session.reference}`),
    'save-documents': own('/en/apply/documents', [['nomination', 'later']], wholeDraft),
    'save-supervisor': own('/en/apply/supervisor', endorser, wholeDraft),
    'ask-endorser': own('/en/application/endorser', endorser),
    'answer-endorsement': {
      path: '/en/endorse/unknown',
      fields: new Map([
        ['verdict', 'refuse'],
        ['answeredAs', 'Sarah Namukasa'],
        ['reason', 'We send somebody else.'],
      ]),
    },
    'save-form-page': own('/en/apply/you', saved(person, { phone: '+256 2' }), wholeDraft),
    'send-application': own('/en/apply/check', boxes, wholeDraft),
    'change-consents': own('/en/application/consents', [
      ['agreesToPublicList', 'yes'],
      ['wantsNews', 'yes'],
    ]),
    'answer-return': own('/en/application/answer', [
      ['question', String(opened)],
      ['answer', 'From 2011 to 2018.'],
    ]),
    'withdraw-application': own('/en/application/withdraw', [['withdraws', 'yes']]),
    'send-copy': own('/en/application/copy'),
    'download-data': own('/en/application/data'),
    'end-access': own('/en/application/browsers', [['ends', 'others']]),
    'forget-browser': own('/en/application/forget'),
    'ask-code': { path: '/en/return', fields: new Map([['email', 'victim@city.gov']]) },
    'enter-code': {
      path: '/en/return/code',
      fields: new Map([
        ['browser', 'x'],
        ['code', '123456'],
      ]),
    },
    'enter-late-code': {
      path: '/en/late',
      fields: new Map([
        ['email', 'grace.nakato@kcca.go.ug'],
        ['code', 'K7M2Q-9XD4T'],
      ]),
    },
  };
};
