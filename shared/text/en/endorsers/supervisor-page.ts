/** The page on which the supervisor answers, and what its link shows afterwards. */
export const supervisorPage = {
  title: 'Confirm a nomination',
  lead: (title: string): string =>
    `This person has applied to attend the ${title} and named you as their supervisor. We ask you whether your city nominates this person.`,
  who: 'About WeGO and the workshop',
  meaning: 'What your answer means',
  meanings: [
    'If you answer yes, your city nominates this person and will let them attend if they are selected.',
    'If you answer no, the applicant can ask someone else to confirm.',
    'If you answer for the mayor or a director, you need their agreement. Enter your own name and position.',
    'A nomination does not guarantee a place. The WeGO secretariat makes the selection.',
    'The applicant and the secretariat can see your name, your position and your answer. We delete them when we delete the application.',
    'You can answer only once. If you need to change your answer later, email us.',
  ] as readonly string[],
  verdict: 'Do you confirm that your city nominates this person?',
  verdictMissing: 'Select whether you confirm this nomination',
  verdicts: {
    endorse: 'Yes, I confirm this nomination',
    refuse: 'No, I do not confirm this nomination',
  } as Readonly<Record<string, string>>,
  answeredAs: 'Your full name',
  answeredAsHint: 'Your typed name is your signature.',
  answeredAsMissing: 'Enter your full name',
  answeredPosition: 'Your position',
  answeredPositionMissing: 'Enter your position',
  reason: 'Reason for answering no (optional)',
  reasonHint: 'Only if you answer no. Up to 500 characters. The applicant will see this.',
  answer: 'Submit answer',
  elsewhere:
    'We could not accept your answer because it was not sent from this page. Check it and submit it again.',
  busy: 'We could not save your answer. Your answer is still on this page. Wait a minute, then select “Submit answer” again.',
  contact: 'Contact the WeGO secretariat',

  given: {
    endorsed: {
      title: 'Nomination confirmed',
      text: (title: string): string =>
        `Thank you. You confirmed that your city nominates this person to attend the ${title}.`,
      next: [
        'We have told the applicant that you answered.',
        'After the application deadline, the WeGO secretariat selects the participants and emails the applicant the decision.',
        'You do not need to do anything else.',
      ] as readonly string[],
    },
    refused: {
      title: 'Nomination not confirmed',
      text: (title: string): string =>
        `Thank you. You did not confirm that your city nominates this person to attend the ${title}.`,
      next: [
        'We have told the applicant that you answered.',
        'The applicant can still ask someone else to confirm.',
        'You do not need to do anything else.',
      ] as readonly string[],
    },
    verdict: 'Your answer',
    reason: 'Reason',
    at: 'Answered on',
    next: 'What happens next',
    keep: 'To keep a copy, print this page or save it as a PDF. The link in our email opens this page again.',
    change: 'If you need to change your answer, email us.',
  },

  over: {
    replaced: {
      title: 'We no longer need your answer',
      text: 'The applicant has named someone else or chosen another way to be nominated. You do not need to do anything.',
    },
    withdrawn: {
      title: 'This application has been withdrawn',
      text: 'You do not need to do anything.',
    },
    over: {
      title: 'This link has expired',
      text: 'The time to answer has passed. If the nomination is still needed, email us.',
    },
    unknown: {
      title: 'This link does not work',
      text: 'Part of the link may be missing, or the workshop may be over. Copy the whole link from the email and try again, or email us.',
    },
  },
};
