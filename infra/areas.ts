/** One folder of `functions`, one function and one role each. */
export const areas = [
  'public',
  'applicants',
  'mailer',
  'scheduler',
  'documents',
  'staff',
  'keeper',
  'exporter',
] as const;

export type Area = (typeof areas)[number];

/** A value for each area. One more area does not compile until it stands here, too. */
export const ofEachArea = <Value>(of: (area: Area) => Value): Readonly<Record<Area, Value>> => ({
  public: of('public'),
  applicants: of('applicants'),
  mailer: of('mailer'),
  scheduler: of('scheduler'),
  documents: of('documents'),
  staff: of('staff'),
  keeper: of('keeper'),
  exporter: of('exporter'),
});
