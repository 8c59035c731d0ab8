type Answered = Readonly<{ question: string; answer: string }>;

/** The page for those who need help, and the questions that people ask about every call. */
export const help = {
  title: 'Get help',
  lead: 'You can email us in English or Korean.',
  leadWithPhone: 'You can email us or call us, in English or Korean.',
  reference:
    'If you have started an application, tell us your reference number. Never tell anyone your 6-digit code.',
  telephone: 'Phone',
  own: 'Questions about this workshop',
  general: 'Questions about the application',
  answers: [
    {
      question: 'I did not get an email. Is my application lost?',
      answer:
        'No. We have your application if you saw the page with your reference number. Check your spam folder, and then email us.',
    },
    {
      question: 'Can I stop and continue later?',
      answer:
        'Yes. We save each page when you select “Save and continue”. To continue, open the link in our email and enter the 6-digit code.',
    },
    {
      question: 'Can I change my application after I submit it?',
      answer:
        'Yes, until the deadline. Open your application, change it and submit it again. Until then, the version that you submitted stays valid.',
    },
    {
      question: 'My internet connection is slow. Can I apply?',
      answer:
        'Yes. The pages are small and work on old phones. A file can have up to 4 MB, and you can send it later than the other answers.',
    },
    {
      question: 'Do I need an account?',
      answer: 'No. You need an email address that you can read, and about 20 minutes.',
    },
    {
      question: 'How do I withdraw my application?',
      answer: 'Open your application and select “Withdraw”. You can also email us.',
    },
  ] as readonly Answered[],
  more: 'Where to go',
  call: 'Read the call for applications',
  open: 'Open your application',
};
