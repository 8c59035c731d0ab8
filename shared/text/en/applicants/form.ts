import { errorText, options } from './fields.ts';

/** The form, whether on one page or on six. */
export const form = {
  options,
  errorText,

  parts: {
    you: 'You',
    'role-and-city': 'Role and city',
    motivation: 'Motivation',
    declarations: 'Declarations',
  },

  title: 'Apply',
  intro:
    'Everything is on this one page. Nothing is sent before you press “Send my application” at its end.',
  chooseCity: 'Select your city',
  notListed: 'My city is not listed',
  characters: (min: number, max: number): string =>
    min > 0 ? `${min} to ${max} characters.` : `At most ${max} characters.`,
  giveTo: (partner: string): string => `WeGO may give these data to ${partner} for the workshop.`,
  giveToMissing: (partner: string): string => `Tick that WeGO may give your data to ${partner}`,
  declarationsNote:
    'Each box stands for itself. Those marked optional change nothing in the selection.',
  send: 'Send my application',
  yourData: 'Your data',
  yourDataText:
    'Only the WeGO secretariat and the partners you have agreed to above read them. If you are not selected they are erased 90 days after the results; if you are, 12 months after the workshop.',
  staleTicket:
    'This page was open too long or came from another place. Please look it over and send it once more.',
  notFromOurPages:
    'Your browser did not say that this form came from our page. Please look it over and send it once more from here.',
  notSaved:
    'We could not store your application just now. Nothing is lost: what you typed is still below. Please wait a minute and press “Send my application” again.',

  alreadySent: {
    title: 'This form was already sent',
    text: 'We have an application from this form, and it differs from what was sent just now. The one we have stays as it is. Its reference is',
    change: 'To change it, write to us and name the reference.',
    another: 'Apply for another person',
  },
};
