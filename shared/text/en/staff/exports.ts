import type { Flag } from '#shared/domain/application/flags.ts';
import type { ExportFault } from '#shared/domain/selection/export.ts';
import type { ExportColumn } from '#shared/domain/selection/export-columns.ts';
import { options } from '../applicants/fields.ts';

const columns: Readonly<Record<ExportColumn, string>> = {
  reference: 'Reference number',
  state: 'Status',
  step: 'Step',
  name: 'Full name',
  ownScriptName: 'Name in own script',
  email: 'Email address',
  phone: 'Phone number',
  city: 'City',
  country: 'Country',
  department: 'Department',
  position: 'Position',
  level: 'Level of position',
  yearsInService: 'Years in public service',
  mainArea: 'Main area of work',
  workAndProjects: 'Work and projects',
  cityChallenge: 'Challenge of the city',
  planOnReturn: 'Plan on return',
  earlierEvents: 'Earlier events',
  english: 'English',
  interviewTimes: 'Interview times',
  nomination: 'Nomination',
  nominatedAt: 'Nominated at (UTC)',
  received: 'Received (UTC)',
  receivedInZone: 'Received (Seoul time)',
  late: 'Seconds after the deadline',
  language: 'Language',
  agreesToPublicList: 'Agrees to be on the public list',
  wantsNews: 'Wants email updates',
  assigned: 'Reviewers',
  needs: 'Needs attention',
  flags: 'Flags',
};

const faults: Readonly<Record<ExportFault, string>> = {
  failed: 'Something failed on our side. Start the export again.',
  'not-allowed': 'Your role no longer includes exports.',
  'too-many-files':
    'The list has too many applications for one ZIP file. Narrow the list, then start the export again.',
};

const flags: Readonly<Record<Flag, string>> = {
  'filled-hidden-field': 'Filled in a hidden field',
  'resembles-another': 'Resembles another application',
  'faster-than-people': 'Filled in faster than people can',
  'many-from-one-address': 'Many from one network',
  'page-used-often': 'Same page used often',
  'unlike-a-browser': 'Not submitted in the way browsers do',
  'no-proof-of-work': 'Browser check missing',
  'words-of-another': 'Same answers as another application',
};

/** What the files that leave say. */
export const staffExports = {
  options,
  columns,
  faults,
  flags,
  yes: 'Yes',
  no: 'No',
  languages: { en: 'English', ko: 'Korean' },
  workbook: {
    sheet: 'Applications',
    longTexts: 'Long texts',
    cut: '… [cut here: the whole text is in the sheet “Long texts”]',
    row: 'Reference number',
    column: 'Column',
    part: 'Part',
    text: 'Text',
  },
  manifest: {
    titles: {
      reference: 'Reference number',
      kind: 'Document',
      fileName: 'File name',
      sha256: 'SHA-256',
      bytes: 'Bytes',
      scanned: 'Malware scan',
    },
    kinds: { 'nomination-letter': 'Nomination letter', headshot: 'Portrait photo' },
    verdicts: {
      'not-scanned': 'Not scanned',
      clean: 'No malware found',
      infected: 'Malware found',
      'could-not-be-scanned': 'Could not be scanned',
    },
    missing: 'The file is missing',
    leftOut: 'Left out because malware was found',
  },
};
