import { answered } from '#shared/domain/endorsement/endorsement.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { answeredPage } from '../../../functions/applicants/endorsement/pages/answered-page.tsx';
import { endorsementPage } from '../../../functions/applicants/endorsement/pages/endorsement-page.tsx';
import { nominationFormPage } from '../../../functions/applicants/endorsement/pages/nomination-form-page.tsx';
import { applicationWith, endorsement } from '../builders/endorsed.ts';
import {
  type ShownPage,
  shownCall,
  shownContext,
  shownHolder,
  shownPosted,
  shownReference,
  shownValues,
} from '../builders/shown.ts';

const askedAt = shownCall.opensAt + 3_600_000;
const open = endorsement({ requestedAt: askedAt });

const askedOf = (asked = open): AskedOf => ({
  call: shownCall,
  application: applicationWith(asked),
  number: 1,
});

type Asked = Partial<Parameters<typeof endorsementPage>[1]>;

const asking = (name: string, changes: Asked = {}): ShownPage => ({
  name: `the page for a supervisor ${name}`,
  html: (language) =>
    endorsementPage(shownContext(language, '/endorse/token'), {
      asked: askedOf(),
      now: askedAt,
      path: `/${language}/endorse/token`,
      values: new Map(),
      errors: new Map(),
      ...changes,
    }),
});

const said = {
  name: 'Sarah Namukasa',
  position: 'Director of Administration',
  reason: shownPosted.get('reason') ?? '',
};

const answer = (name: string, verdict: 'endorse' | 'refuse', changes = {}): ShownPage => ({
  name: `the page for a supervisor who has ${name}`,
  html: (language) => {
    const asked = askedOf(answered(open, { verdict, ...said, ...changes }, askedAt));
    return answeredPage(shownContext(language, '/endorse/token'), {
      asked,
      verdict: verdict === 'endorse' ? 'endorsed' : 'refused',
      answer: asked.application.endorsement?.answer,
    });
  },
});

/** The pages of a supervisor, and the letter that they sign. */
export const endorsementPages: readonly ShownPage[] = [
  asking('who is asked'),
  asking('who reads it after the closing', { now: shownCall.closesAt }),
  asking('who has filled in nothing', {
    errors: new Map([
      ['verdict', 'missing'],
      ['answeredAs', 'missing'],
      ['answeredPosition', 'missing'],
    ]),
  }),
  asking('whose reason is too long', {
    values: shownPosted,
    errors: new Map([['reason', 'too-long']]),
  }),
  answer('confirmed', 'endorse'),
  answer('refused', 'refuse'),
  answer('confirmed before positions were asked for', 'endorse', { position: undefined }),
  {
    name: 'the letter to be signed',
    html: (language) =>
      nominationFormPage(shownContext(language, '/nomination-form'), {
        holder: shownHolder(),
        reference: shownReference,
        values: shownValues,
      }),
  },
];
