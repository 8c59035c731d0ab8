/** What staff are told of an application that may be a robot's. */
export const flags = {
  'faster-than-people':
    'It was filled in or sent faster than people can, as robots do: please look twice.',
  'many-from-one-address':
    'Many applications were begun from the same network within an hour. An office or a conference may do so, and so do robots: please look twice.',
  'page-used-often':
    'The page on which it was begun was used for many applications, as robots do: please look twice.',
  'unlike-a-browser': 'It was not sent as browsers send forms: please look twice.',
  'words-of-another':
    'Another application says word for word the same in all three long answers: please compare.',
  'no-proof-of-work':
    'It came in a crowded hour without the small calculation that browsers then make. A browser without scripts does not make it either: please look twice.',
};

/** What applicants are told on a crowded network. */
export const bots = {
  tooManyTitle: 'Please wait a little',
  tooManyUntil: 'You can begin from here again on',
  tooManyElsewhere:
    'To begin now, use another connection, such as a mobile telephone’s. If that does not help, or the closing is near, write to us.',
  tooManySent:
    'Too many applications were sent from your network within an hour, so we could not take this one yet. Nothing is lost: what you typed is still below. Send it again from another connection, such as a mobile telephone’s, or after the full hour. If that does not help, or the closing is near, write to us.',
};
