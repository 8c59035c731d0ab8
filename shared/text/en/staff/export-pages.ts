import type { ExportFormat, ExportStanding } from '#shared/domain/selection/export.ts';

const formats: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV for spreadsheets',
  'csv-exact': 'CSV with exact values',
  xlsx: 'Excel (XLSX)',
  files: 'Files of the applicants (ZIP)',
};

const formatHints: Readonly<Record<ExportFormat, string>> = {
  csv: 'Safe to open in Excel and similar programs. No text in it works as a formula.',
  'csv-exact': 'For other systems. Do not open it in a spreadsheet.',
  xlsx: 'An Excel file in which each answer stays as it was entered.',
  files: 'Nomination letters and photos with a list of them. Passports are never exported.',
};

/** The word of the button and the link, short. */
const short: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  'csv-exact': 'CSV, exact values',
  xlsx: 'XLSX',
  files: 'ZIP',
};

const standings: Readonly<Record<ExportStanding, string>> = {
  waiting: 'Waiting to start',
  running: 'In progress',
  stopped: 'Stopped',
  done: 'Ready',
  failed: 'Failed',
};

const applications = (count: string): string =>
  `${count} ${count === '1' ? 'application' : 'applications'}`;

/** The pages on which the secretariat takes lists out. */
export const staffExportPages = {
  exportThisList: 'Export this list',
  formats,
  short,
  standings,
  applications,
  ask: {
    title: 'Export a list',
    what: 'What the export will contain',
    unknown: 'All applications that match',
    long: 'This is more than we can send at once. You will see a page with the progress, and download the file there.',
    whole: 'All applications',
    search: (words: string) => `Search: “${words}”`,
    dropped: (names: string) => `We ignored these unknown parts of the web address: ${names}.`,
    change: 'Change the list',
    format: 'Format',
    formatHints,
    columns: 'Columns',
    columnsHint: 'A ZIP of files has no columns.',
    choices: { list: 'The columns of the list', all: 'All columns', own: 'My own choice' },
    own: 'Columns of my own choice',
    ownHint: 'Used only with “My own choice”.',
    language: 'Titles and words in the file are in English, as on this page.',
    kept: 'We record your name, the time, the filters, the columns and the number of applications, and keep this record for 3 years. Deciders can read it. We do not record what you searched for.',
    care: 'The file contains personal data. Share it only with people who need it, and delete it when you no longer need it.',
    stays:
      'The file goes to the downloads of your browser, and this page stays open. A ZIP file is prepared on a separate page.',
    button: 'Export',
    faults: {
      format: 'Select a format',
      columns: 'Select which columns to export',
      own: 'Select at least one column',
    },
    refusals: {
      'not-allowed': 'Your role does not include exports.',
      empty: 'This list is empty, so there is nothing to export.',
      'too-many-found':
        'This search finds more applications than we can export. Add more letters or words, then export the list.',
      'too-many-files':
        'Files of up to 2,000 applications fit into one ZIP. Narrow the list, then export it.',
      'too-many-running':
        'You have 3 exports that are not finished. Wait until one is ready, then select “Export” again.',
      busy: 'We could not record this export, so nothing was exported. Wait a minute, then select “Export” again.',
    },
  },
  one: {
    title: 'Export',
    progress: (rows: string, of: string) => `${rows} of ${of} applications so far`,
    soFar: (rows: string) => `${rows} applications so far`,
    waiting: 'The export starts within a minute.',
    updates: 'This page updates itself every 5 seconds.',
    stopUpdates: 'Stop updating',
    noUpdates: 'This page no longer updates itself.',
    startUpdates: 'Update every 5 seconds',
    stopped: 'The export has stopped before it was finished.',
    startAgain: 'Start it again',
    restarted: 'We have started the export again.',
    download: (format: string, size: string) => `Download (${format}, ${size})`,
    link: 'The download starts within 60 seconds of selecting the link. You can select it again.',
    until: (time: string) => `We delete the file after ${time}.`,
    again: 'Try again',
    another: 'Export this list again',
    all: 'All my exports',
  },
  list: {
    title: 'Exports',
    how: 'To export a list, open it under “Applications”, then select “Export this list”.',
    whole: 'Export all applications',
    mine: 'My exports of the last 24 hours',
    none: 'You have not exported anything in the last 24 hours.',
    everyone: 'All exports, newest first',
    nobody: 'Nobody has exported anything yet.',
    kept: 'We keep this record for 3 years.',
    when: 'Time',
    who: 'Member',
    list: 'List',
    format: 'Format',
    columns: 'Columns',
    count: 'Applications',
    state: 'Status',
    columnCount: (count: string) => `${count} columns`,
    searched: 'With a search',
    answered: 'Downloaded at once',
    open: (standing: string) => `Open: ${standing}`,
    unfinished: 'No file yet',
    made: 'File made',
    older: 'Older exports',
    newest: 'Newest exports',
  },
};
