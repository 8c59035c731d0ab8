import { closedPage, notYetOpenPage } from '#shared/applicant/pages/closed-page.tsx';
import { tooLatePage } from '#shared/applicant/pages/too-late-page.tsx';
import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import { toDos } from '#shared/domain/draft/to-do.ts';
import {
  type FieldError,
  type FieldErrors,
  type FieldName,
  type FormKey,
  fieldsOf,
  formParts,
} from '#shared/domain/form/form-fields.ts';
import type { FormError } from '#shared/web/forms/form-body.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { brokenPage, notFoundPage, wrongMethodPage } from '#shared/web/pages/standard-pages.ts';
import { crowdedPage } from '../../../functions/applicants/form/pages/crowded-page.tsx';
import { alreadySentPage } from '../../../functions/applicants/one-page/pages/already-sent-page.tsx';
import { formPage } from '../../../functions/applicants/one-page/pages/form-page.tsx';
import { receiptPage } from '../../../functions/applicants/receipt/pages/receipt-page.tsx';
import { callPage } from '../../../functions/public/call/pages/call-page.tsx';
import { catalogue } from '../builders/catalogue.ts';
import {
  longestFault,
  type ShownPage,
  shownBoxes,
  shownCall,
  shownContext,
  shownFullEdition,
  shownHolder,
  shownMistyped,
  shownPosted,
  shownReference,
  shownValues,
} from '../builders/shown.ts';
import { request } from '../world/web.ts';
import { aboutPages } from './every-about-page.ts';
import { documentPages } from './every-document-page.ts';
import { endorsementPages } from './every-endorsement-page.ts';
import { journeyPages } from './every-journey-page.ts';
import { newsPages } from './every-news-page.ts';
import { wayBackPages } from './every-way-back.ts';
import { staffPages } from './staff/every-staff-page.ts';

const call = shownCall;
const day = 86_400_000;

const callAt = (name: string, at: number, record: CallRecord = call): ShownPage => ({
  name: `the page of the call ${name}`,
  html: (language) => callPage(shownContext(language, ''), record, at),
});

/** The page of a call whose edition says all that it can, and of which a city was asked. */
const fullCallAt = (name: string, at: number): ShownPage => ({
  name: `the page of a call that says all ${name}`,
  html: (language) =>
    callPage(
      { ...shownContext(language, ''), edition: shownFullEdition },
      plannedCall(shownFullEdition),
      at,
      {
        cityId: 'dhulikhel',
      },
    ),
});

const extended: CallRecord = {
  ...call,
  closesAt: call.closesAt + 7 * day,
  graceEndsAt: call.graceEndsAt + 7 * day,
  earlierClosings: [call.closesAt - 7 * day, call.closesAt],
};

/** One error for every field, of those that it can have the one that says most. */
const faultsOf = (error: (name: FieldName) => FieldError): FieldErrors =>
  new Map<FormKey, FieldError>([
    ...formParts.flatMap(fieldsOf).map(([name]) => [name, error(name)] as const),
    ...shownBoxes.map((name) => [name, 'missing'] as const),
  ]);

type Form = Partial<Parameters<typeof formPage>[1]>;

const form = (name: string, path: string | undefined, changes: (language: string) => Form) => ({
  name,
  html: (language: string) =>
    formPage(shownContext(language, path), {
      call,
      ticket: 'ticket',
      values: new Map(),
      errors: new Map(),
      ...changes(language),
    }),
});

const refused = (name: FormError, type: string, body: Uint8Array): ShownPage => ({
  name: `the page for a form that is ${name}`,
  html: (language) => {
    const posted = request({ headers: { 'content-type': type }, body });
    const read = readForm(posted, shownContext(language));
    if (read.ok || read.error.error !== name) throw new Error(`the form was not ${name}`);
    return read.error.answer.body;
  },
});

const values = 'application/x-www-form-urlencoded';

const receipt = (name: string, changes: Partial<Parameters<typeof receiptPage>[2]>): ShownPage => ({
  name,
  html: (language) =>
    receiptPage(shownContext(language, `/applications/${shownReference}`), call, {
      reference: shownReference,
      receivedAt: call.closesAt - 1,
      lateBySeconds: 0,
      cityWasFull: false,
      documents: [],
      isUnreachable: false,
      mayChange: true,
      ...changes,
    }),
});

/** Every page of the site in every state in which it says other things. New pages join here. */
export const everyPage: readonly ShownPage[] = [
  callAt('before the opening', call.opensAt - 1),
  callAt('while it is open', call.opensAt),
  callAt('after two extensions', call.opensAt, extended),
  callAt('in the grace time', call.closesAt),
  callAt('after the closing', call.graceEndsAt),
  callAt('of a past edition', call.archivesAt),
  fullCallAt('while it is open', shownFullEdition.opensAt),
  fullCallAt('in the grace period', shownFullEdition.closesAt),
  {
    name: 'the page of a rehearsal',
    html: (language) =>
      callPage({ ...shownContext(language, ''), rehearsalClock: '23:58' }, call, call.opensAt),
  },
  {
    name: 'the form before the opening',
    html: (language) => notYetOpenPage(shownContext(language, '/apply'), call),
  },
  form('the empty form', '/apply/one-page', () => ({})),
  form('the form with nothing filled in', undefined, () => ({
    errors: faultsOf(() => 'missing'),
    isNominationMissing: true,
  })),
  form('the form with every other fault', undefined, () => ({
    values: shownValues,
    errors: faultsOf(longestFault),
  })),
  form('the form with answers too short', undefined, () => ({
    values: shownValues,
    errors: new Map([
      ['cityChallenge', 'too-short'],
      ['yearsInService', 'not-a-number'],
    ]),
  })),
  form('the form once more, to ask about the address', undefined, () => ({
    values: shownMistyped,
    asksAboutAddress: true,
  })),
  ...(['staleTicket', 'notFromOurPages', 'notSaved'] as const).map((pageError) =>
    form(`the form once more: ${pageError}`, undefined, (language) => ({
      values: shownValues,
      pageError: catalogue(language).form[pageError],
    })),
  ),
  refused('too-large', values, Buffer.alloc(300_000, 'a')),
  refused('not-text', values, Buffer.from('a=%ff')),
  refused('repeated-field', values, Buffer.from('a=1&a=2')),
  refused('not-a-form', 'text/plain', Buffer.from('a=1')),
  {
    name: 'the form after the closing',
    html: (language) => closedPage(shownContext(language, '/apply'), call, call.graceEndsAt),
  },
  {
    name: 'the form in the grace period',
    html: (language) => closedPage(shownContext(language, '/apply'), call, call.closesAt),
  },
  {
    name: 'the page for who came too late',
    html: (language) =>
      tooLatePage(
        answering(shownContext(language), { path: '/en/documents/nomination-letter' }, shownPosted),
        {
          call,
          receivedAt: call.graceEndsAt,
          values: shownPosted,
        },
      ),
  },
  {
    name: 'the page for a form that was sent before',
    html: (language) =>
      alreadySentPage(
        answering(shownContext(language), { path: '/en/apply' }, shownPosted),
        shownReference,
      ),
  },
  receipt('the receipt', {}),
  receipt('the receipt of one whose address was not reached', { isUnreachable: true }),
  receipt('the receipt of one not reached, after the call', {
    isUnreachable: true,
    mayChange: false,
  }),
  ...toDos.map((toDo) =>
    receipt(`the receipt of one's own, still to do: ${toDo}`, {
      own: { holder: shownHolder(), cityId: 'kampala', toDos: [toDo], replyBy: call.closesAt },
    }),
  ),
  receipt('the receipt of one’s own without cookies', {
    isUnreachable: true,
    own: {
      holder: shownHolder(false),
      cityId: 'seoul',
      toDos: ['submit-changes', 'upload-letter'],
      replyBy: call.closesAt,
    },
  }),
  {
    name: 'the receipt of an edition that says when interviews and results are',
    html: (language) => {
      const context = { ...shownContext(language), edition: shownFullEdition };
      const received = { receivedAt: call.closesAt - 1, lateBySeconds: 0, cityWasFull: false };
      return receiptPage(context, plannedCall(shownFullEdition), {
        ...{ ...received, reference: shownReference, documents: [], isUnreachable: false },
        mayChange: true,
      });
    },
  },
  receipt('the receipt of one’s own with nothing to do', {
    mayChange: false,
    own: { holder: shownHolder(), cityId: undefined, toDos: [], replyBy: call.closesAt },
  }),
  receipt('the receipt of a late one held for its city', { lateBySeconds: 61, cityWasFull: true }),
  { name: 'the 404 page', html: (language) => notFoundPage(shownContext(language)).body },
  {
    name: 'the page for an unknown reference',
    html: (language) =>
      notFoundPage(shownContext(language), catalogue(language).standard.notFound.noSuchReference)
        .body,
  },
  { name: 'the 405 page', html: (language) => wrongMethodPage(shownContext(language), 'GET').body },
  {
    name: 'the page for a fault of ours',
    html: (language) => brokenPage(shownContext(language)).body,
  },
  {
    name: 'the page for a fault of ours, after a form',
    html: (language) =>
      brokenPage(
        answering(shownContext(language), { path: '/en/documents/nomination-letter' }, shownPosted),
      ).body,
  },
  {
    name: 'the page where too many were begun from one line',
    html: (language) => crowdedPage(shownContext(language), call.opensAt).body,
  },
  ...aboutPages,
  ...journeyPages,
  ...documentPages,
  ...endorsementPages,
  ...wayBackPages,
  ...newsPages,
  ...staffPages,
];
