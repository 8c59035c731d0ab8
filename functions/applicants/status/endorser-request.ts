import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Application } from '#shared/domain/application/application.ts';
import {
  askAgain,
  askFirst,
  canAskAgain,
  type Endorsement,
  type Endorser,
  endorsementEndsAt,
  requestName,
} from '#shared/domain/endorsement/endorsement.ts';
import { readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { isOneAddress } from '#shared/domain/form/folded-address.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { linkSeed } from '#shared/runtime/endorsement-link.ts';
import { addressWords } from '#shared/text/words.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { againField } from '../parts/fields/nomination-panel.tsx';
import type { StatusNotice } from './pages/status-props.ts';

/** A request that is to be written: of which application, and how its endorsement stands then. */
export type EndorserRequest = Readonly<{ application: Application; endorsement: Endorsement }>;

/** What the status page says in the place of a request. */
type Notice = StatusNotice & Readonly<{ status: number }>;
type Read = Result<EndorserRequest, Notice>;

/** What is shown once the endorser is asked, also to one who presses the button once more. */
export const askedNotice = { status: 200, done: 'supervisor' } as const;
const notPossible = { status: 409 };

const isAskedAlready = (current: Endorsement | undefined, endorser: Endorser): boolean =>
  current?.state === 'requested' &&
  current.name === endorser.name &&
  isOneAddress(current.address, endorser.address);

/** Reads which of the endorser's requests is to go out once more. */
const readAgain = (application: Application, again: string, at: number): Read => {
  const current = application.endorsement;
  if (!current || !canAskAgain(current)) return err(notPossible);
  if (again !== requestName(current)) return err(askedNotice);
  return ok({ application, endorsement: askAgain(current, at) });
};

/** Reads who else is to be asked. */
const readOther = (
  { random, secret }: Pick<ApplicantsDeps, 'random' | 'secret'>,
  application: Application,
  { request, values }: ApplicantVisit,
): Read => {
  const { answers, endorsement: before, reference } = application;
  const read = readEndorser(values, answers.email);
  if (!read.ok) return err({ status: 422, endorser: { errors: read.error } });
  if (isAskedAlready(before, read.value)) return err(askedNotice);
  const doubt = toAskAbout(values, 'superiorAddress');
  if (doubt) {
    const { question, text } = addressWords(request.language).likely;
    const pageError = `${question(doubt.likely)} ${text(doubt.address)}`;
    return err({ status: 200, endorser: { errors: new Map(), pageError } });
  }
  const link = linkSeed(secret(), reference, random(32));
  const endorsement = askFirst(read.value, { before, link, at: request.receivedAt });
  return ok({ application, endorsement });
};

/** Reads whom the status page asks; or says why nobody is asked. */
export const readEndorserRequest = (
  deps: Pick<ApplicantsDeps, 'random' | 'secret'>,
  visit: ApplicantVisit,
): Read => {
  const { application, call } = visit.opened;
  const at = visit.request.receivedAt;
  if (!application || !allows('ask-endorser', application.state)) return err(notPossible);
  if (at >= endorsementEndsAt(call)) return err(notPossible);
  const again = visit.values.get(againField);
  return again === undefined
    ? readOther(deps, application, visit)
    : readAgain(application, again, at);
};
