import type { Flag } from '#shared/domain/application/flags.ts';
import type { CaseStep } from '#shared/domain/selection/case.ts';
import type { Nomination } from '#shared/domain/selection/entry.ts';
import type { Need } from '#shared/domain/selection/needs.ts';

/** The status of an application as its staff see it; applicants are told less. */
const states = {
  draft: 'Not submitted yet',
  submitted: 'Submitted',
  'held-for-city': 'On hold: city has no free place',
  'held-as-duplicate': 'On hold: possible duplicate',
  'held-for-check': 'On hold: may be automated',
  returned: 'Returned for more information',
  duplicate: 'Duplicate of another application',
  withdrawn: 'Withdrawn',
  expired: 'Not submitted before the deadline',
};

const steps: Readonly<Record<CaseStep, string>> = {
  new: 'New',
  'under-review': 'Under review',
  shortlisted: 'Shortlisted',
};

const nominations: Readonly<Record<Nomination, string>> = {
  none: 'No nomination',
  letter: 'Nomination letter uploaded',
  requested: 'Supervisor asked',
  endorsed: 'Confirmed by supervisor',
  refused: 'Declined by supervisor',
  bounced: 'Email to supervisor not delivered',
};

const needs: Readonly<Record<Need, string>> = {
  'held-for-city': 'On hold: city has no free place',
  'possible-duplicate': 'Possible duplicate',
  flagged: 'May be automated',
  'unmatched-city': 'City not matched',
  unreached: 'Cannot be reached by email',
  'stuck-mail': 'Email could not be sent',
  'returned-answered': 'Answered our questions',
};

const flags: Readonly<Record<Flag, string>> = {
  'filled-hidden-field': 'Filled in a hidden field',
  'resembles-another': 'Resembles another application',
  'faster-than-people': 'Filled in faster than people can',
  'many-from-one-address': 'Many from one network',
  'page-used-often': 'Same page used often',
  'unlike-a-browser': 'Not sent as browsers send forms',
  'no-proof-of-work': 'Browser check missing',
  'words-of-another': 'Same answers as another application',
};

/** The words for what staff are shown of an application, in lists, on pages and in exports. */
export const staffTerms = { states, steps, nominations, needs, flags };
