import { documentKinds, type FileError } from '#shared/domain/documents/document.ts';
import { fieldErrors } from '#shared/domain/form/form-fields.ts';

/** One string of a catalogue, and the marks that it was handed in place of values. */
export type Sentence = Readonly<{ at: string; said: string; marks: readonly string[] }>;

/** Stands for any value: written as `{1}`, it compares as a number above all limits. */
const markOf = (place: number) => {
  const mark = `{${place}}`;
  return Object.assign(new String(mark), { valueOf: () => 7 });
};

const errors = fieldErrors.filter((error) => error !== 'missing');

const fileErrors: readonly FileError[] = [
  'empty',
  'too-large',
  'not-accepted',
  'heic',
  'office-document',
  'damaged',
  'encrypted',
  'too-many-pixels',
  'too-costly',
];

/** What functions are called with that take more than strings and numbers, by their place. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'form.errorText': errors.map((error) => [error, '{1}', { min: '{2}', max: '{3}', count: '{4}' }]),
  'uploads.consent': documentKinds.map((kind) => [kind]),
  'documents.accepted': documentKinds.map((kind) => [kind]),
  'documents.error': fileErrors.flatMap((error) => documentKinds.map((kind) => [error, kind])),
};

const isName = (value: unknown): boolean => typeof value === 'string' && !value.startsWith('{');

const called = (text: CallableFunction, at: string): readonly Sentence[] => {
  const given = samples[at];
  if (given)
    return given.flatMap((values) =>
      sentencesOf(
        Reflect.apply(text, undefined, values),
        `${at}(${values.filter(isName).join(', ')})`,
      ),
    );
  const marks = Array.from({ length: text.length }, (_, index) => markOf(index + 1));
  return sentencesOf(
    Reflect.apply(text, undefined, marks),
    at,
    marks.map((mark) => mark.toString()),
  );
};

/** Every string of a catalogue, functions included, by its place. */
export const sentencesOf = (
  text: unknown,
  at = '',
  marks: readonly string[] = [],
): readonly Sentence[] => {
  if (typeof text === 'string') return [{ at, said: text, marks }];
  if (typeof text === 'function') return called(text, at);
  return Object.entries(Object(text)).flatMap(([name, one]) =>
    sentencesOf(one, at === '' ? name : `${at}.${name}`, marks),
  );
};
