/** The links at the foot of every page, and to one of them from elsewhere. */
export const foot = {
  label: 'Help and information',
  help: 'Get help',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  news: 'Email updates',
  /** Beside the boxes of an application. */
  aboutData: 'How we use your data (opens in a new tab)',
};
