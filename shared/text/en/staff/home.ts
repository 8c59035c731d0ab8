import type { CallState } from '#shared/domain/call/call-window.ts';

const call: Readonly<Record<CallState, string>> = {
  announced: 'The call for applications has not opened yet.',
  open: 'The call for applications is open.',
  grace: 'The deadline has passed. The grace period is running.',
  closed: 'The call for applications is closed.',
  archived: 'The workshop is over.',
};

const next: Readonly<Record<Exclude<CallState, 'archived'>, string>> = {
  announced: 'It opens in',
  open: 'The deadline is in',
  grace: 'The grace period ends in',
  closed: 'The workshop ends in',
};

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The first page of the staff's side. */
export const staffHome = {
  title: 'Home',
  callTitle: 'The call for applications',
  call,
  next,
  daysLeft: (days: number, hours: number) => `${some(days, 'day')} ${some(hours, 'hour')}`,
  hoursLeft: (hours: number, minutes: number) =>
    `${some(hours, 'hour')} ${some(minutes, 'minute')}`,
  minutesLeft: (minutes: number) => some(minutes, 'minute'),
  opens: 'Opens',
  deadline: 'Deadline',
  ownTime: (zone: string) => `your time, ${zone}`,
  signedIn: 'You are signed in. Go back to the tab with your form and select “Send again”.',
  waitingHint: 'The city is full. There is nothing to do until a place is free.',
  toDo: 'What needs your attention',
  nothingToDo: 'Nothing needs your attention now.',
  more: (count: number) => `and ${count} more`,
  states: 'By status',
  all: 'All applications',
  started: 'Started and not submitted',
  received: 'Applications received',
  cities: 'By city',
  otherCities: 'Other cities',
  countries: 'By country',
  otherCountries: 'Other countries',
  number: 'Applications',
  city: 'City',
  country: 'Country',
  status: 'Status',
  silent: (count: number) => `Member cities without an application (${count})`,
  noSilent: 'Every member city has an application.',
  assigned: 'Assigned to you',
  assignedHint:
    'Read each application and add a note with your opinion. The applicant never sees your notes.',
  assignedCount: (count: number) =>
    count === 0 ? 'No application is assigned to you.' : `${some(count, 'application')}.`,
  read: 'Show applications',
  travel: 'Applications appear here after participants are selected.',
  viewsTitle: 'Saved views',
  forEveryone: 'for everyone',
  asOf: (time: string) => `As of ${time}.`,
};
