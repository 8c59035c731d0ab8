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
        'No. We have your application if you saw the page “We have received your application”. Check your spam folder. If the email is not there, email us.',
    },
    {
      question: 'Can I stop and continue later?',
      answer:
        'Yes. We save each page when you select “Save and continue”. To continue in the same browser, open the form again. In another browser, open the link in our email and ask for a 6-digit code.',
    },
    {
      question: 'Can I change my application after I submit it?',
      answer:
        'Yes, until the deadline. Open your application, change it and submit it again. Until you submit the changes, we use the version you submitted before.',
    },
    {
      question: 'What if my supervisor does not answer?',
      answer:
        'We send reminders. Until the deadline, you can also name another supervisor or upload a signed letter. Open your application to do this.',
    },
    {
      question: 'Who reads my application?',
      answer:
        'The WeGO secretariat and the partners you agree to. They use it only to select the participants and run the workshop.',
    },
    {
      question: 'I do not have a passport yet. Can I apply?',
      answer: 'Yes. Enter your full name as it will be shown in your passport.',
    },
    {
      question: 'My internet connection is slow. Can I apply?',
      answer:
        'Yes. The pages are small and work on old phones. A file can be up to 4 MB, and you can upload it after you submit the other answers.',
    },
    {
      question: 'Do I need an account?',
      answer: 'No. You need an email address that you can read, and about 20 minutes.',
    },
    {
      question: 'How do I withdraw my application?',
      answer:
        'Open your application and select “Withdraw this application”. You can also email us.',
    },
  ] as readonly Answered[],
  more: 'Where to go',
  call: 'Read the call for applications',
  open: 'Open your application',
};
