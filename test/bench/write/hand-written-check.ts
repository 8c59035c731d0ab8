import type { Edition } from '#shared/domain/call/edition.ts';
import { formFields as f } from '#shared/domain/form/form-fields.ts';
import { cleanLine, cleanParagraphs, hasMoreThan } from '#shared/domain/form/text.ts';

type Form = ReadonlyMap<string, string>;
type Limits = Readonly<{ min?: number; max: number; required: boolean | 'when-city-not-listed' }>;

/**
 * What the form's schema checks, in plain code and for its happy path: faults end it at once. The
 * limits are the form's own; a list of them is as short as this can be written.
 */
export const checkByHand = (edition: Edition, form: Form) => {
  const values = (name: string): string => form.get(name) ?? '';
  const refuse = (name: string): never => {
    throw new Error(name);
  };
  const limited = (name: string, value: string, { min = 0, max, required }: Limits): string => {
    if (value === '' && required === true) refuse(name);
    if (value !== '' && min > 0 && (value.length < min || !hasMoreThan(min - 1, value)))
      refuse(name);
    if (value.length > max && hasMoreThan(max, value)) refuse(name);
    return value;
  };
  const line = (name: 'fullName' | 'nameInOwnScript' | 'phone' | 'department' | 'position') =>
    limited(name, cleanLine(values(name)), f[name]);
  const place = (name: 'otherCity' | 'country') => {
    const value = limited(name, cleanLine(values(name)), f[name]);
    if (value === '' && values('city') === 'not-listed') refuse(name);
    return value;
  };
  type Long =
    | 'workAndProjects'
    | 'cityChallenge'
    | 'planOnReturn'
    | 'earlierEvents'
    | 'interviewTimes';
  const paragraphs = (name: Long) => limited(name, cleanParagraphs(values(name)), f[name]);
  const choice = <Option extends string>(name: string, options: readonly Option[]): Option =>
    options.find((option) => option === values(name)) ?? refuse(name);
  const tick = (name: string, required: boolean): boolean => {
    if (required && !values(name)) refuse(name);
    return values(name) !== '';
  };
  const email = limited('email', cleanLine(values('email')), f.email);
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/.test(email)) refuse('email');
  const years = Number(cleanLine(values('yearsInService')));
  if (!Number.isInteger(years) || years < 0 || years > 60) refuse('yearsInService');
  const city = values('city');
  if (city !== 'not-listed' && !edition.cities.some(({ id }) => id === city)) refuse('city');
  edition.partners.forEach((_, index) => {
    tick(`givenToPartner${index + 1}`, true);
  });
  return {
    fullName: line('fullName'),
    nameInOwnScript: line('nameInOwnScript'),
    email,
    phone: line('phone'),
    city,
    otherCity: place('otherCity'),
    country: place('country'),
    department: line('department'),
    position: line('position'),
    level: choice('level', f.level.options),
    yearsInService: years,
    mainArea: choice('mainArea', f.mainArea.options),
    workAndProjects: paragraphs('workAndProjects'),
    cityChallenge: paragraphs('cityChallenge'),
    planOnReturn: paragraphs('planOnReturn'),
    earlierEvents: paragraphs('earlierEvents'),
    english: choice('english', f.english.options),
    interviewTimes: paragraphs('interviewTimes'),
    declaresTrue: tick('declaresTrue', true),
    agreesToUse: tick('agreesToUse', true),
    agreesToPublicList: tick('agreesToPublicList', false),
    wantsNews: tick('wantsNews', false),
  };
};
