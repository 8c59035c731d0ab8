import { expect, test } from 'vitest';
import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { unsavedPage } from '#shared/applicant/pages/unsaved-page.tsx';
import { shownContext } from '../../../../support/builders/shown.ts';

test.each(['constructor', 'toString', '__proto__'])(
  'whoever posts "%s" as a choice reads it as it was posted',
  (value) => {
    const values = new Map([
      ['english', value],
      ['nomination', value],
    ]);
    const { body } = unsavedPage(answering(shownContext('en'), { path: '/en/apply' }, values));
    expect(body.split(`>${value}<`)).toHaveLength(3);
  },
);
