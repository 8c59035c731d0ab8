type Use = Readonly<{ what: string; data: string; why: string }>;

/** The page that says what happens to persons' data; the edition adds who, to whom and how long. */
export const privacy = {
  title: 'Privacy',
  lead: 'This page explains what we do with your personal data.',
  who: 'Responsible organisation',
  officer: 'Privacy officer',
  what: 'What we collect and why',
  form: 'Form',
  data: 'Data',
  why: 'Purpose',
  uses: {
    application: {
      what: 'Application',
      data: 'Your name, email address and phone number, your city, department and position, your answers, and what you agree to.',
      why: 'To select the participants and to write to you about your application.',
    },
    'nomination-letter': {
      what: 'Nomination letter',
      data: 'The letter from your city, with the names that are in it.',
      why: 'To see whether your city nominates you.',
    },
    endorsement: {
      what: 'Confirmation by your supervisor',
      data: 'The name, position and work email address of your supervisor, and their answer.',
      why: 'To ask your supervisor whether your city nominates you.',
    },
    headshot: {
      what: 'Portrait photo',
      data: 'A photo of your face.',
      why: 'For your name badge at the workshop.',
    },
    passport: {
      what: 'Passport page',
      data: 'The page of your passport with your photo, name, passport number and date of birth.',
      why: 'For your visa and your travel. We store it apart from your application.',
    },
    news: {
      what: 'Email updates',
      data: 'Your email address and your language.',
      why: 'To tell you about calls for applications.',
    },
    website: {
      what: 'This website',
      data: 'A cookie that opens your application in your browser, and for a short time your network address in a coded form.',
      why: 'To keep your application safe from others and from automated submissions. We do not track you, and we use nothing from other companies in our pages.',
    },
  } satisfies Record<string, Use>,
  onlySelected: 'We ask only the people we select for this.',
  whom: 'Recipients of your data',
  partner: (name: string): string => `${name}: only if you agree in your application.`,
  periods: 'How long we keep your data',
  rights: 'Your rights',
  withdraw: 'How to withdraw your consent',
  withdrawText:
    'Open your application, change what you agree to, and save it. You can also withdraw the whole application there, or email us. What we did before you withdrew your consent stays lawful.',
  askAfterWithdrawal: 'To ask when we delete the data of an application you withdraw, email us.',
  refuse:
    'You can refuse to give your consent. If you refuse one that is needed, we cannot accept your application. The other consents are your choice.',
  unsubscribe: 'To stop email updates, select the link at the end of any of them.',
  open: 'Open your application',
  contact: 'Questions about your data',
};
