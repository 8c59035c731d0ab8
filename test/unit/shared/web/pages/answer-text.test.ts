import { expect, test } from 'vitest';
import { formFields } from '#shared/domain/form/form-fields.ts';
import { answerText } from '#shared/web/pages/answer-text.ts';
import { contextOf } from '../../../../support/world/web.ts';

const level = { name: 'level', field: formFields.level } as const;

test('somebody reads the option that they chose', () => {
  expect(answerText(contextOf(), level, 'manager')).not.toBe('manager');
});

test.each(['constructor', 'toString', '__proto__', 'emperor'])(
  'what was posted in place of an option, %s, is shown as it is',
  (posted) => {
    expect(answerText(contextOf(), level, posted)).toBe(posted);
  },
);
