/** The way in and out of the staff's side. */
export const staffSignIn = {
  start: {
    title: 'Sign in to the secretariat pages',
    text: 'These pages are for the WeGO secretariat and its reviewers. Sign in with the email address that the secretariat has for you.',
    signIn: 'Sign in',
    applicants: 'You do not sign in here to apply for the workshop.',
    call: 'Go to the call for applications',
  },
  failed: {
    titles: {
      ended: 'Start the sign-in again',
      declined: 'You are not signed in',
      'not-again': 'Your new sign-in could not be confirmed',
      failed: 'You are not signed in',
      unreachable: 'The sign-in service does not answer',
      'not-listed': 'You are not on the list of this call',
    },
    texts: {
      ended:
        'This sign-in has ended: it was finished already, it took longer than 10 minutes, or it was started in another browser.',
      declined: 'The sign-in service did not sign you in, or you cancelled the sign-in.',
      'not-again':
        'This step needs a new sign-in, and the sign-in service did not confirm that it asked you again. Try it again. If it keeps happening, tell the secretariat.',
      failed: 'Something failed between us and the sign-in service. Nothing was changed.',
      unreachable: 'You cannot sign in at the moment. Wait a minute, then try again.',
      'not-listed':
        'The account that you signed in with does not belong to a member of this call. Ask a decider of this call to add you, or sign in with another account.',
    },
    again: 'Sign in',
  },
  signedOut: {
    title: 'You are signed out',
    text: 'Other browsers stay signed in, unless you signed out everywhere.',
    leaving:
      'You are signed out here. Your browser now goes to the sign-in service, which signs you out there too.',
    leave: 'Sign out of the sign-in service',
    signIn: 'Sign in',
  },
  sessions: {
    title: 'Your browsers',
    text: 'You are signed in with these browsers. A browser is signed out after 30 minutes without use, and after 12 hours.',
    zone: (zone: string) => `Times are in ${zone}.`,
    columns: { browser: 'Browser', begun: 'Signed in', used: 'Last used', end: 'Sign out' },
    unknown: 'Unknown browser',
    here: 'This browser',
    end: 'Sign out',
    allTitle: 'Sign out everywhere',
    allText: 'If you do not recognise a browser, sign out everywhere and sign in again.',
    all: 'Sign out everywhere',
    done: 'That browser is signed out.',
  },
};
