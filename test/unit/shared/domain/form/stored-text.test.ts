import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { type FieldName, formFields } from '#shared/domain/form/form-fields.ts';
import { storedText } from '#shared/domain/form/stored-text.ts';
import { edition, formValues } from '../../../../support/builders/builders.ts';

describe('what will be stored of an answer, as the applicant reads it before sending', () => {
  test.each([
    ['fullName', '  Grace   Nakato ', 'Grace Nakato'],
    ['email', 'Grace Nakato <grace@KCCA.go.ug>', 'grace@KCCA.go.ug'],
    ['email', ' no address ', 'no address'],
    ['yearsInService', '०७', '7'],
    ['yearsInService', ' seven ', 'seven'],
    ['workAndProjects', ' one\r\ntwo ', 'one\ntwo'],
    ['level', 'manager', 'manager'],
    ['city', 'kampala', 'kampala'],
  ] as const)('of %s, typed as "%s", is "%s"', (name, typed, stored) => {
    expect(storedText(formFields[name], typed)).toBe(stored);
  });

  test('is what the form takes, in every field that it takes', () => {
    const read = applicationForm(edition());
    const names = [
      'fullName',
      'email',
      'phone',
      'department',
      'position',
      'yearsInService',
      'planOnReturn',
    ] as const satisfies readonly FieldName[];
    const around = fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\r\n', '\u200e');
    fc.assert(
      fc.property(fc.constantFrom(...names), around, around, (name, before, after) => {
        const typed = `${before}${formValues().get(name)}${after}`;
        const form = read(formValues({ [name]: typed }));
        if (!form.ok) throw new Error(`${name} was refused`);
        expect(storedText(formFields[name], typed)).toBe(String(form.value[name]));
      }),
    );
  });

  test('read once more is the same: the page does not change what it shows', () => {
    const names = fc.constantFrom(...(Object.keys(formFields) as FieldName[]));
    fc.assert(
      fc.property(names, fc.string({ unit: 'grapheme', maxLength: 40 }), (name, typed) => {
        const stored = storedText(formFields[name], typed);
        expect(storedText(formFields[name], stored)).toBe(stored);
      }),
    );
  });
});
