import { addressIn, readAddress } from '../form/address.ts';
import { withoutTag } from '../form/folded-address.ts';
import type { FieldError, FormValues } from '../form/form-fields.ts';
import { lineReader, paragraphsReader } from '../form/text-reader.ts';
import { err, ok, type Result } from '../result.ts';
import { type Endorser, type EndorserAnswer, endorsementAnswers } from './endorsement.ts';

/** The fields by which an endorser is named, as they stand in the draft and in forms. */
export const endorserFields = ['superiorName', 'superiorAddress'] as const;
export type EndorserField = (typeof endorserFields)[number];
export type EndorserError = FieldError | 'own-address';
export type EndorserErrors = ReadonlyMap<EndorserField, EndorserError>;

export const mostOfName = 200;
const readName = lineReader({ min: 0, max: mostOfName, required: true });

/** The endorser whom a form names; nobody nominates themselves. `ownAddress` is as it was typed. */
export const readEndorser = (
  values: FormValues,
  ownAddress: string,
): Result<Endorser, EndorserErrors> => {
  const name = readName(values.get('superiorName') ?? '');
  const address = readAddress(values.get('superiorAddress') ?? '');
  const errors = new Map<EndorserField, EndorserError>();
  if (!name.ok) errors.set('superiorName', name.error);
  if (!address.ok) errors.set('superiorAddress', address.error);
  else if (withoutTag(address.value) === withoutTag(addressIn(ownAddress) ?? ''))
    errors.set('superiorAddress', 'own-address');
  if (!name.ok || !address.ok || errors.size > 0) return err(errors);
  return ok({ name: name.value, address: address.value });
};

/** The fields of an endorser's answer. */
export const answerFields = ['verdict', 'answeredAs', 'answeredPosition', 'reason'] as const;
export type AnswerField = (typeof answerFields)[number];
export type AnswerErrors = ReadonlyMap<AnswerField, FieldError>;

const readPosition = lineReader({ min: 0, max: mostOfName, required: true });
export const mostOfReason = 500;
const readReason = paragraphsReader({ min: 0, max: mostOfReason, required: false });

/**
 * An endorser’s answer. Nothing is filled in beforehand: neither answer is ticked and the name must
 * be typed, so that a program that presses the button answers nothing. Only a refusal's reason is
 * read, since the field is hidden otherwise.
 */
export const readAnswer = (values: FormValues): Result<EndorserAnswer, AnswerErrors> => {
  const verdict = endorsementAnswers.find((one) => one === values.get('verdict'));
  const name = readName(values.get('answeredAs') ?? '');
  // Pages that are open since an earlier release do not ask for it.
  const typed = values.get('answeredPosition');
  const position = typed === undefined ? ok(undefined) : readPosition(typed);
  const reason = readReason(verdict === 'refuse' ? (values.get('reason') ?? '') : '');
  const errors = new Map<AnswerField, FieldError>();
  if (!verdict) errors.set('verdict', 'missing');
  if (!name.ok) errors.set('answeredAs', name.error);
  if (!position.ok) errors.set('answeredPosition', position.error);
  if (!reason.ok) errors.set('reason', reason.error);
  if (!verdict || !name.ok || !position.ok || !reason.ok) return err(errors);
  return ok({
    verdict,
    name: name.value,
    ...(position.value && { position: position.value }),
    reason: reason.value,
  });
};
