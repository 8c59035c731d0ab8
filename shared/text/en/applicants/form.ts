import { grouped } from '../../grouped.ts';
import { errorText, options } from './fields.ts';

/** The form, whether on one page or on six. */
export const form = {
  options,
  errorText,

  parts: {
    you: 'About you',
    'role-and-city': 'Your role and city',
    motivation: 'Your motivation',
    declarations: 'Declaration and consent',
  },

  title: 'Apply for the workshop',
  intro:
    'All the questions are on this page. Nothing is submitted until you select “Submit application” at the end.',
  chooseCity: 'Select your city',
  notListed: 'My city is not listed',
  characters: (min: number, max: number): string =>
    min > 0
      ? `Enter ${grouped(min)} to ${grouped(max)} characters.`
      : `Up to ${grouped(max)} characters.`,
  giveTo: (partner: string): string =>
    `I agree that WeGO gives my name, contact details, work details and answers to this partner: ${partner}. The partner uses them to select participants and run the workshop, and keeps them for the time stated in “How we use your data”.`,
  giveToMissing: (partner: string): string =>
    `Agree that WeGO gives your data to this partner: ${partner}`,
  declarationsNote:
    'To apply, you need to agree to every statement that is not marked optional. Optional statements do not affect the selection.',
  interviewDays: (days: string): string => `They take place on these days: ${days}.`,
  send: 'Submit application',
  yourData: 'How we use your data',
  yourDataText:
    'Only the WeGO secretariat and the partners you agree to can see your data. If you are not selected, they delete it 90 days after the results. If you are selected, they delete it 12 months after the workshop. You have the right to refuse consent. If you refuse a statement that is not marked optional, you cannot apply. If you refuse an optional one, nothing else changes.',
  staleTicket:
    'This page was open for too long or was not opened on our site. Check your answers and submit them again.',
  notFromOurPages:
    'Your browser did not tell us that this form came from our site. Check your answers and submit them again from this page.',
  notSaved:
    'We could not save your application. Wait a minute, then select “Submit application” again.',

  alreadySent: {
    title: 'You have already submitted this form',
    text: 'We already have an application from this form, with different answers. We have not changed it. Its reference number is',
    change: 'To change it, email us with the reference number.',
    another: 'Start an application for another person',
  },
};
