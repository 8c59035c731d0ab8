import type { ApplicationState } from '#shared/domain/lifecycle/lifecycle.ts';
import type { CaseStep } from '#shared/domain/selection/case.ts';
import type { Nomination } from '#shared/domain/selection/entry.ts';
import type { Filter, ListColumn, Sort } from '#shared/domain/selection/list-query.ts';
import type { Need } from '#shared/domain/selection/needs.ts';

const states: Readonly<Record<ApplicationState, string>> = {
  draft: 'Not submitted yet',
  submitted: 'Submitted',
  'held-for-city': 'On hold: city full',
  'held-as-duplicate': 'On hold: possible duplicate',
  'held-for-check': 'On hold: may be automated',
  returned: 'Waiting for the applicant’s answer',
  duplicate: 'Duplicate',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
};

const steps: Readonly<Record<CaseStep, string>> = {
  new: 'Not reviewed yet',
  'under-review': 'Under review',
  shortlisted: 'Shortlisted',
};

const nominations: Readonly<Record<Nomination, string>> = {
  none: 'None yet',
  letter: 'Letter',
  requested: 'No answer yet',
  endorsed: 'Confirmed',
  refused: 'Refused',
  bounced: 'Email came back',
};

const needs: Readonly<Record<Need, string>> = {
  'held-for-city': 'Waiting for a place',
  'possible-duplicate': 'Possible duplicate',
  flagged: 'May be automated',
  'unmatched-city': 'City not matched',
  unreached: 'Emails do not arrive',
  'stuck-mail': 'Email could not be sent',
  'returned-answered': 'Answered our questions',
};

const filters: Readonly<Record<Filter, string>> = {
  state: 'Status',
  city: 'City',
  country: 'Country',
  need: 'Needs',
  reviewer: 'Assigned to',
};

const sorts: Readonly<Record<Sort, string>> = { newest: 'Newest first', oldest: 'Oldest first' };

const columns: Readonly<Record<ListColumn, string>> = {
  reference: 'Reference number',
  name: 'Name',
  city: 'City',
  country: 'Country',
  position: 'Position',
  level: 'Level',
  state: 'Status',
  step: 'Review',
  received: 'Received',
  late: 'Late',
  language: 'Language',
  nomination: 'Nomination',
  assigned: 'Assigned to',
  needs: 'Needs',
  flags: 'Warning signs',
};

/** The list of applications, for the staff. */
export const staffCases = {
  title: 'Applications',
  states,
  steps,
  nominations,
  needs,
  filters,
  sorts,
  columns,
  search: 'Search',
  searchHint:
    'Name, city, email address or reference number. You can enter only the first letters of a word.',
  any: 'All',
  sort: 'Order',
  show: 'Show',
  showColumns: 'Show these columns',
  columnsTitle: 'Choose columns',
  filtersTitle: 'Search and filter',
  remove: (filter: string, value: string) => `Remove filter ${filter}: ${value}`,
  clear: 'Clear search and filters',
  dropped: (names: string) => `We ignored these unknown parts of the web address: ${names}.`,
  shown: (count: number) => `${count} shown on this page`,
  total: (count: number) => `${count} ${count === 1 ? 'application' : 'applications'}`,
  asOf: (time: string) => `As of ${time}`,
  none: 'No application matches. Check the spelling, enter fewer letters, or clear search and filters.',
  noneYet: 'No application has been received yet.',
  noneAssigned: 'No application is assigned to you.',
  notChosen: 'Applications appear here after participants are selected.',
  tooMany:
    'This search finds more applications than we can show. Add more letters or words, or filter by city or country.',
  searchedTo: (time: string) =>
    `Few applications match. We looked through all that were received up to ${time}.`,
  goOn: 'Continue the search',
  next: 'Next page',
  first: 'First page',
  tick: (name: string, reference: string) => `Select ${name}, ${reference}`,
  lateBy: (seconds: number) => `${seconds} s`,
  unnamed: 'No name',
  unmatched: (typed: string) => `${typed} (not matched)`,
  views: {
    title: 'Saved views',
    name: 'Name of this view',
    nameHint: 'Up to 60 characters.',
    forAll: 'Show it to all staff',
    save: 'Save this view',
    remove: (name: string) => `Delete view ${name}`,
    done: { saved: 'The view is saved.', removed: 'The view is deleted.' },
    faults: {
      'no-name': 'Enter a name for this view',
      'too-long': 'The name must be 60 characters or fewer',
      'too-many': 'There are 30 views already. Delete one that is no longer needed.',
    },
  },
};
