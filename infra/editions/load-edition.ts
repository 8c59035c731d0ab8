import { type Edition, EditionFile } from '#shared/domain/call/edition.ts';
import { Refusal } from '../refusal.ts';
import { seoul2017 } from './2017-seoul.ts';
import { jeju2018 } from './2018-jeju.ts';
import { readableRefusal } from './edition-refusal.ts';
import { rehearsal } from './rehearsal.ts';

/** Every edition by the name of its file, which is what `-c edition=…` takes. */
const editionFiles: Readonly<Record<string, unknown>> = {
  '2017-seoul': seoul2017,
  '2018-jeju': jeju2018,
  rehearsal,
};

/** Parses `file` as the edition `name`. Throws Refusal with every fault, not the first only. */
export const parseEdition = (name: string, file: unknown): Edition => {
  const parsed = EditionFile.safeParse(file, { reportInput: true });
  if (!parsed.success) throw new Refusal(readableRefusal(name, parsed.error.issues));
  // A copied file that kept its id would deploy over the edition it was copied from.
  if (parsed.data.id !== name)
    throw new Refusal(
      readableRefusal(name, [
        {
          code: 'custom',
          path: ['id'],
          input: parsed.data.id,
          message: `must match its name in load-edition.ts: use id: '${name}', or this stack will replace another one`,
        },
      ]),
    );
  return parsed.data;
};

export const loadEdition = (
  name: string | undefined,
  files: Readonly<Record<string, unknown>> = editionFiles,
): Edition => {
  const known = Object.keys(files).join(', ');
  if (name === undefined || name === '')
    throw new Refusal(`Give an edition: -c edition=<name>. Known: ${known}.`);
  if (!Object.hasOwn(files, name))
    throw new Refusal(
      `There is no edition "${name}". Known: ${known}. To add one, create a file in infra/editions and add a line to load-edition.ts.`,
    );
  return parseEdition(name, files[name]);
};
