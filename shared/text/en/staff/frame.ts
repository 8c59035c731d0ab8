import type { Role } from '#shared/domain/people/role.ts';

const roles: Readonly<Record<Role, string>> = {
  reviewer: 'Reviewer',
  staff: 'Staff',
  decider: 'Decider',
  'travel-desk': 'Travel desk',
};

/** What every page of the staff's side says. */
export const staffFrame = {
  area: 'Secretariat',
  navigation: 'Secretariat pages',
  menu: 'Menu',
  links: {
    home: 'Home',
    cases: 'Applications',
    exports: 'Exports',
    mails: 'Emails',
    window: 'Deadline',
    people: 'People',
    settings: 'My settings',
    sessions: 'Your browsers',
  },
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: 'Sign out',
  roles,
  forbidden: {
    title: 'Your role does not include this page',
    text: (wanted: string) => `This page is for these roles: ${wanted}.`,
    ask: 'If you need it, ask a decider of this call to change your roles.',
    home: 'Go to your home page',
  },
  missing: {
    title: 'We could not find this page',
    text: 'Check the address, or find the application in the list.',
    home: 'Go to your home page',
  },
  elsewhere: {
    title: 'Nothing was saved',
    text: 'This form came from another website, so we did not use it. If you filled it in on our pages, go back, reload the page and fill it in again.',
  },
  sendAgain: {
    titles: {
      'signed-out': 'You are signed out',
      'sign-in-again': 'Sign in again to continue',
      'other-session': 'Check and send again',
      failed: 'We could not save this',
    },
    texts: {
      'signed-out':
        'Nothing was saved yet, and what you entered is kept on this page. Sign in in a new tab, come back to this tab, then select “Send again”.',
      'sign-in-again':
        'For this step you must have signed in within the last 5 minutes. What you entered is kept on this page. Sign in again in a new tab, come back to this tab, then select “Send again”.',
      'other-session':
        'You have signed in again since this page was opened, so nothing was saved yet. Check what you entered, then select “Send again”.',
      failed:
        'Something failed on our side. What you entered is kept on this page. Wait a minute, then select “Send again”.',
    },
    signIn: 'Sign in (opens in a new tab)',
    typed: 'What you entered',
    send: 'Send again',
  },
};
