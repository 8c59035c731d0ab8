import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { ApplicantsDeps } from '../deps.ts';

/** What a scanner said of the draft's files; nothing is asked where it has none. */
export const verdictsOf = async (
  { documents }: Pick<ApplicantsDeps, 'documents'>,
  { reference, documents: held }: Draft,
): Promise<ScanVerdicts> =>
  held.length === 0 ? new Map() : (await documents()).verdicts(reference);

/** The same for a page that answers a form: it is shown even if the verdicts cannot be read. */
export const verdictsIfKnown = (
  deps: Pick<ApplicantsDeps, 'documents'>,
  draft: Draft,
): Promise<ScanVerdicts> =>
  verdictsOf(deps, draft).catch((error): ScanVerdicts => {
    log('verdicts-unknown', { reference: draft.reference, ...faultOf(error) });
    return new Map();
  });
