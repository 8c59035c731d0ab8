import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test, vi } from 'vitest';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { pdf } from '../support/builders/files.ts';
import { startChangedRun, startRun } from '../support/run/start-run.ts';
import { fillToLetter, newVisitor } from '../support/run/visitor.ts';
import { textOf } from '../support/text/html.ts';

const options = { edition: 'rehearsal', schedules: false } as const;

const opened = (run: LocalRun): LocalRun => {
  run.setClock({ at: run.call.opensAt + 60_000 });
  return run;
};

/** Takes the file out of the bucket as the account's owner may, behind the application's back. */
const loseFile = async (run: LocalRun): Promise<void> => {
  const [file] = run.files();
  const owner = new S3Client({
    endpoint: run.s3Endpoint,
    region: run.region,
    credentials: { accessKeyId: 'OWNER', secretAccessKey: 'local' },
    forcePathStyle: true,
  });
  await owner.send(new DeleteObjectCommand({ Bucket: run.bucketName, Key: file?.key ?? '' }));
};

/** What somebody is told who wants a letter back that was lost. */
const lostLetter = async (run: LocalRun, name: string): Promise<[number, string]> => {
  const visitor = newVisitor(run.siteUrl, { cookies: true });
  const values = formValues({ fullName: name, email: `${name}@city.gov`, givenToPartner3: 'yes' });
  const shown = await visitor.upload(await fillToLetter(visitor, values), {
    bytes: pdf({ content: Buffer.from(name) }),
  });
  await loseFile(run);
  const got = await visitor.fetchFile(shown, '/en/documents/nomination-letter/download');
  return [got.status, textOf(await got.text())];
};

const gone = [404, expect.stringContaining('File not found')];

test('a letter that is missing in the bucket is told to be gone', async () => {
  const run = opened(await startRun(options));
  expect(await lostLetter(run, 'amara')).toEqual(gone);
  const { calls, kinds, refused } = run.judged();
  expect(refused).toEqual([]);
  expect(calls).toBeGreaterThan(5);
  expect(Object.keys(kinds)).toContainEqual(
    expect.stringMatching(/^DocumentsAreaFunction\w+ s3:PutObject call-rehearsal-documents\w+\/…$/),
  );
  await run.stop();
});

test('without a right, what needs it fails, and the run says what was missing', async () => {
  const run = opened(
    await startChangedRun(options, (template) =>
      template
        .replaceAll('s3:ListBucket', 's3:GetBucketLocation')
        .replaceAll(':identity/*', ':identity/workshop-rehearsal@we-gov.org'),
    ),
  );
  expect(await lostLetter(run, 'bina')).toEqual(gone);
  await vi.waitFor(() => expect(run.judged().refused).not.toEqual([]), 60_000);
  expect(run.mails()).toEqual([]);
  await expect(run.stop()).rejects.toThrow(
    /MailerArea.*ses:SendRawEmail.*identity\/bina@city\.gov/,
  );
});

test('a function that may not write an application says so to whoever sends one', async () => {
  const run = opened(
    await startChangedRun(options, (template) => template.replaceAll('"FORM#*"', '"NOTHING#*"')),
  );
  const page = await (await fetch(`${run.siteUrl}/en/apply/one-page`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const values = formValues({ email: 'c@city.gov', givenToPartner3: 'yes', ticket });
  const answer = await fetch(`${run.siteUrl}/en/apply`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: run.siteUrl },
    body: new URLSearchParams([...values]),
  });
  expect(answer.status).toBeGreaterThanOrEqual(500);
  await expect(run.stop()).rejects.toThrow(/ApplicantsFunction.*dynamodb:.*FORM#/);
});
