/** What staff are told of an application that may be automated. */
export const flags = {
  'faster-than-people':
    'This application was filled in or submitted faster than people can. It may be automated. Check it carefully.',
  'many-from-one-address':
    'Many applications came from the same network within an hour. An office or a conference can cause this, and so can a program. Check it carefully.',
  'page-used-often':
    'The page on which this application was started was used for many others. It may be automated. Check it carefully.',
  'unlike-a-browser':
    'This application was not submitted in the way browsers submit forms. It may be automated. Check it carefully.',
  'words-of-another': 'All 3 long answers are the same as in another application. Compare the two.',
  'no-proof-of-work':
    'This application came at a busy time, without a check that browsers complete by themselves. Browsers with scripts turned off cannot complete it. Check it carefully.',
};

/** What applicants are told on a crowded network. */
export const bots = {
  tooManyTitle: 'Try again later',
  tooManyUntil: 'You can try again from this network on',
  tooManyElsewhere:
    'To start now, use another connection, such as mobile data. If that does not work, or the deadline is near, email us.',
  tooManySent:
    'Too many applications were submitted from your network within an hour, so we could not accept yours yet. Submit them from another connection, such as mobile data, or wait until the next full hour. If that does not work, or the deadline is near, email us.',
};
