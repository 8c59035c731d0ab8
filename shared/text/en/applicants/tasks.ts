/** The words of what is done and still to do: on the status page, on the page to check, to withdraw. */
export const tasks = {
  states: {
    completed: 'Completed',
    'not-finished': 'Not finished',
    'not-started': 'Not started',
  },
  listTitle: 'Pages of your application',
  continue: 'Continue your application',
  checkAndSubmit: 'Check your answers and submit',
  change: 'Change your application',

  needed: {
    title: 'Still needed',
    text: 'Complete these answers before you submit.',
    nomination:
      'Your nomination is not complete. You can submit now and add it before the deadline.',
    nominationInGrace: 'Your nomination is not complete. You can submit without it.',
    nominationLink: 'Go to your nomination',
  },

  agreement: {
    standing: (when: string): string =>
      `You agreed to these declarations on ${when}. They have not changed since then.`,
    again:
      'You agreed to an earlier version of these declarations or to another language. Read them and agree again.',
    changed:
      'The declarations have changed since you opened this page. Read them and agree again before you submit.',
  },

  grace: 'The deadline has passed. You can still submit for a short time.',
  submitBy: 'Submit your application by',
  changeBy: 'You can change your application until',
  closed: {
    title: 'Your answers',
    draft:
      'The deadline has passed and this application was not submitted. You can no longer submit it. Your answers are shown here to read and print.',
    sent: 'The deadline has passed. You can no longer change your application.',
    unsent:
      'The deadline has passed. You can no longer submit these changes. We consider the application that you submitted before.',
    toStatus: 'Go to your application',
  },

  tags: {
    draft: 'Not submitted yet',
    submitted: 'Submitted',
    'held-for-city': 'On hold',
    'held-as-duplicate': 'Submitted',
    'held-for-check': 'Submitted',
    returned: 'Information needed',
    duplicate: 'Not considered',
    withdrawn: 'Withdrawn',
    expired: 'Not submitted',
  },
  received: (when: string): string => `We received your application on ${when}.`,
  sentences: {
    draft: 'Your answers are saved. We can consider your application only after you submit it.',
    'held-for-city':
      'All places of your city are taken. If a place becomes free, your application moves up and we email you.',
    returned: 'We need an answer from you before we can continue.',
    duplicate: 'We do not consider this application because we consider another one of yours.',
    withdrawn: 'This application has been withdrawn. We do not consider it.',
    expired:
      'The deadline passed before you submitted this application. We cannot consider it. We delete your answers 14 days after the deadline.',
  },
  expiredNews: 'Sign up for email updates about the next call for applications',
  expiredHelp: 'If you could not submit because of a problem on our side, email us:',
  reference: 'Reference number',
  asSubmitted:
    'These are the answers you submitted. Your changes are not among them until you submit them.',
  print: 'You can print this page or save it as a PDF.',

  toDo: {
    title: 'To do',
    'answer-question': {
      text: 'We need more information from you.',
      link: 'Answer our question',
    },
    'submit-changes': {
      text: 'You have changes that you have not submitted. Until you submit them, we consider the earlier version.',
      link: 'Check and submit your changes',
    },
    'add-nomination': {
      text: 'Your application has no nomination yet. You can still add it.',
      link: 'Add your nomination',
    },
    'upload-letter': {
      text: 'We do not have your nomination letter yet. You can still add it.',
      link: 'Upload your nomination letter',
    },
    'name-supervisor': {
      text: 'We have not asked your supervisor yet. You can still tell us whom to ask.',
      link: 'Name your supervisor',
    },
    'correct-supervisor': {
      text: 'Our email did not reach your supervisor.',
      link: 'Check the email address or name another supervisor',
    },
    'replace-supervisor': {
      text: 'Your supervisor did not confirm the nomination.',
      link: 'Name another supervisor',
    },
    'remind-supervisor': {
      text: 'We are waiting for your supervisor’s answer. Ask your supervisor to look for our email, also in the spam folder.',
      link: 'See your nomination',
    },
  },

  supervisorMail: 'Email to your supervisor',
  supervisorReminder: 'Reminder to your supervisor',
  supervisorMailStates: {
    queued: 'Waiting to be sent',
    sending: 'Being sent',
    sent: 'Sent, arrival not confirmed yet',
    delivered: 'Arrived at the email service of your supervisor',
    bounced: 'Not delivered: the address does not accept it',
    complained: 'Marked as spam by your supervisor',
    'given-up': 'Could not be sent',
    dropped: 'Not sent because it was no longer needed',
    'over-limit': 'Not sent: too many emails were sent to this address, or from one network',
    'in-summary': 'Sent in a summary',
    'handed-on': 'Sent to the staff',
  },
  files: 'Details of your files',

  done: {
    consents: 'Your consents have been saved.',
    supervisor: 'We are emailing your supervisor.',
    browser: 'The browser has been signed out.',
    answer: 'We have received your answer.',
    withdrawn: 'Your application has been withdrawn.',
    copy: 'We are emailing you a copy of your answers.',
  },

  withdrawal: {
    title: 'Withdraw your application',
    link: 'Withdraw this application',
    lead: 'If you withdraw:',
    follows: [
      'We will not consider this application.',
      'If you have one of the places of your city, another applicant can get it.',
      'We confirm the withdrawal by email.',
      'You cannot undo it.',
    ] as readonly string[],
    askAboutData: 'To ask when we delete your data, email us.',
    anew: 'You can start a new application until the deadline.',
    box: 'Yes, I want to withdraw this application.',
    missing: 'Select the box if you want to withdraw this application',
    button: 'Withdraw application',
    keep: 'Keep my application',
    notDone: 'Your application has not been withdrawn.',
  },
};
