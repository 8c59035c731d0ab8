/** The parts of the form, in the order in which they are asked. */
export const formParts = ['you', 'role-and-city', 'motivation', 'declarations'] as const;
export type FormPart = (typeof formParts)[number];

/** The pages that are saved as they are filled in; the declarations are made anew at each sending. */
export const fieldPages = [
  'you',
  'role-and-city',
  'motivation',
] as const satisfies readonly FormPart[];
export type FieldPage = (typeof fieldPages)[number];

/** Every page of the journey, in its order. */
export const journeyPages = ['start', ...fieldPages, 'documents', 'check'] as const;
export type JourneyPage = (typeof journeyPages)[number];

export const isFieldPage = (name: string): name is FieldPage =>
  fieldPages.some((page) => page === name);

type Common = Readonly<{ part: FormPart; required: boolean | 'when-city-not-listed' }>;
type Line = Common & Readonly<{ kind: 'line'; max: number; autocomplete?: string }>;
type Paragraphs = Common & Readonly<{ kind: 'paragraphs'; min: number; max: number }>;
type Choice = Common & Readonly<{ kind: 'choice'; options: readonly string[] }>;
type WholeNumber = Common & Readonly<{ kind: 'number'; min: number; max: number }>;
type Email = Common & Readonly<{ kind: 'email'; max: number; autocomplete: string }>;
type CityPick = Common & Readonly<{ kind: 'city' }>;
type Tick = Common & Readonly<{ kind: 'tick' }>;

export type Field = Line | Paragraphs | Choice | WholeNumber | Email | CityPick | Tick;

/**
 * Every field of the form, in the order of the page. Limits are in characters as people see them.
 * The page, the schema, the mails and the exports are all made from this list.
 */
export const formFields = {
  fullName: { part: 'you', kind: 'line', required: true, max: 200, autocomplete: 'name' },
  nameInOwnScript: { part: 'you', kind: 'line', required: false, max: 200 },
  // 254 is the longest address that SMTP can carry (RFC 5321, errata 1690).
  email: { part: 'you', kind: 'email', required: true, max: 254, autocomplete: 'email' },
  phone: { part: 'you', kind: 'line', required: false, max: 60, autocomplete: 'tel' },
  city: { part: 'role-and-city', kind: 'city', required: true },
  otherCity: { part: 'role-and-city', kind: 'line', required: 'when-city-not-listed', max: 100 },
  country: {
    part: 'role-and-city',
    kind: 'line',
    required: 'when-city-not-listed',
    max: 100,
    autocomplete: 'country-name',
  },
  department: { part: 'role-and-city', kind: 'line', required: true, max: 200 },
  position: {
    part: 'role-and-city',
    kind: 'line',
    required: true,
    max: 200,
    autocomplete: 'organization-title',
  },
  level: {
    part: 'role-and-city',
    kind: 'choice',
    required: true,
    options: ['executive', 'director', 'manager', 'team-lead', 'other'],
  },
  yearsInService: { part: 'role-and-city', kind: 'number', required: true, min: 0, max: 60 },
  mainArea: {
    part: 'role-and-city',
    kind: 'choice',
    required: true,
    options: ['smart-city', 'e-government', 'ict', 'data', 'other'],
  },
  workAndProjects: { part: 'motivation', kind: 'paragraphs', required: true, min: 100, max: 1500 },
  cityChallenge: { part: 'motivation', kind: 'paragraphs', required: true, min: 100, max: 1500 },
  planOnReturn: { part: 'motivation', kind: 'paragraphs', required: true, min: 100, max: 1500 },
  earlierEvents: { part: 'motivation', kind: 'paragraphs', required: false, min: 0, max: 500 },
  english: {
    part: 'motivation',
    kind: 'choice',
    required: true,
    options: ['fluent', 'working', 'basic', 'interpreter'],
  },
  interviewTimes: { part: 'motivation', kind: 'paragraphs', required: false, min: 0, max: 300 },
  declaresTrue: { part: 'declarations', kind: 'tick', required: true },
  agreesToUse: { part: 'declarations', kind: 'tick', required: true },
  agreesToPublicList: { part: 'declarations', kind: 'tick', required: false },
  wantsNews: { part: 'declarations', kind: 'tick', required: false },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof formFields;

/** The box of each partner that the data are given to is named by the partner's place in the edition. */
export type PartnerBox = `givenToPartner${number}`;
export const partnerBox = (index: number): PartnerBox => `givenToPartner${index + 1}`;

export type FormKey = FieldName | PartnerBox;

/** What is wrong with an e-mail address, each told in words of its own. */
export const addressErrors = [
  'not-an-address',
  'several-addresses',
  'address-space',
  'address-letters',
  'address-signs',
  'address-dots',
  'address-start-long',
  'domain-short',
  'domain-dots',
  'domain-number',
  'domain-hyphens',
  'domain-signs',
] as const;
export type AddressError = (typeof addressErrors)[number];

/** Why an answer was not taken. */
export const fieldErrors = [
  'missing',
  'too-long',
  'too-short',
  /** More marks on one letter, or more invisible characters, than any language uses. */
  'stacked-marks',
  'not-an-option',
  'not-a-number',
  'out-of-range',
  ...addressErrors,
] as const;
export type FieldError = (typeof fieldErrors)[number];

export type FieldErrors = ReadonlyMap<FormKey, FieldError>;

/** What a person typed, by field name, before anything was made of it. */
export type FormValues = ReadonlyMap<string, string>;

type Entry = readonly [FieldName, Field];
export const isFieldName = (name: string): name is FieldName => Object.hasOwn(formFields, name);

export const fieldsOf = (part: FormPart): readonly Entry[] =>
  Object.entries(formFields).flatMap(([name, field]) =>
    field.part === part && isFieldName(name) ? [[name, field] satisfies Entry] : [],
  );
