/** The statement on accessibility: what holds, how it was tested, what does not work. */
export const accessibility = {
  title: 'Accessibility',
  lead: 'We want everybody who can take part in the workshop to be able to apply for it.',
  goal: 'Our goal',
  goalText:
    'Our pages are made to meet WCAG 2.2 at level AA, the Web Content Accessibility Guidelines. You can use them without scripts and without cookies, on a slow connection and on an old phone.',
  tested: 'How we test',
  tests: [
    'We check every page in every state with axe in Chromium, in light and dark colours.',
    'We use the whole application by keyboard.',
    'We check every page on a screen 320 pixels wide.',
    'We use the whole application with scripts turned off.',
  ] as readonly string[],
  gaps: 'What does not work well yet',
  known: [
    'No person who uses a screen reader every day has tested the pages for us.',
    'We have not tested the printed nomination letter with screen readers. The page with the same text is easier to read.',
    'Some cities have names in other languages in the list. Screen readers may read these names wrongly.',
    'A 6-digit code is valid for 10 minutes. If you need more time, you can ask for a new one.',
    'We cannot make the files accessible that other people upload.',
  ] as readonly string[],
  report: 'Tell us about a problem',
  reportText:
    'If you cannot use a page, tell us which one and what happened. We will find another way for you to apply.',
};
