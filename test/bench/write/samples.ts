import { duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import type { Fingerprint } from '#shared/domain/records/intake-snapshot.ts';
import { digest } from '#shared/runtime/digest.ts';
import { readFormBody } from '#shared/web/forms/form-body.ts';
import { asPlanned, firstSending } from '../../support/builders/planned.ts';
import { postedForm, whileOpen } from '../harness/requests.ts';

/** An application of no one's in particular, as the operation hands it to the store. */
export const sampleSubmission = (edition: Edition) => {
  const values = readFormBody(Buffer.from(postedForm(edition)));
  const answers = values.ok ? applicationForm(edition)(values.value) : undefined;
  if (!answers?.ok) throw new Error('the sample form has faults');
  const submission = firstSending({
    call: asPlanned(edition),
    answers: answers.value,
    reference: 'ABCD1234',
    language: 'en',
    receivedAt: whileOpen(edition),
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0 },
  });
  const fingerprint: Fingerprint = {
    form: digest('form'),
    answers: digest(JSON.stringify(answers.value)),
    duplicateKeys: duplicateKeys(answers.value).map(digest),
    cityId: answers.value.city,
  };
  return { submission, fingerprint };
};
