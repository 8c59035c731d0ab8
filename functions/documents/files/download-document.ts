import { wantedField } from '#shared/applicant/pages/documents/document-fields.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import {
  downloadName,
  mayBeOpened,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { uploadWords } from '#shared/text/words.ts';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { download, page, type WebResponse } from '#shared/web/response.ts';
import type { DocumentsDeps } from '../deps.ts';

type Words = Readonly<{ title: string; text: string }>;

const note = ({ context }: ApplicantVisit, status: number, { title, text }: Words): WebResponse =>
  page(status, notePage(context, { title, paragraphs: [text] }));

type Holding = Readonly<{ documents: readonly StoredDocument[] }>;

/** The requested file, if it is among these. */
const wantedIn = (
  { request, values }: ApplicantVisit,
  holding: readonly (Holding | undefined)[],
): StoredDocument | undefined =>
  holding
    .flatMap((one) => one?.documents ?? [])
    .find(
      ({ kind, key }) =>
        kind === request.params['kind'] && key.split('/').at(-1) === values.get(wantedField),
    );

/** Gives applicants a file of their own back, as an attachment; never one in which malware was found. */
export const downloadDocument =
  ({ bucket, documents, drafts }: Pick<DocumentsDeps, 'bucket' | 'documents' | 'drafts'>) =>
  async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, holder, opened } = visit;
    const text = uploadWords(request.language);
    const { reference } = holder.session;
    const wanted =
      wantedIn(visit, [opened.draft, opened.application]) ??
      wantedIn(visit, (await (await drafts()).dossier(reference)).versions);
    if (!wanted) return note(visit, 404, text.gone);
    const verdicts = await (await documents()).verdicts(reference);
    if (!mayBeOpened(verdictOf(verdicts, wanted))) return note(visit, 403, text.infected);
    try {
      const bytes = await (await bucket()).get(wanted.key);
      return bytes
        ? download(downloadName(wanted), wanted.type, bytes)
        : note(visit, 404, text.gone);
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
      return note(visit, 503, text.notFetched);
    }
  };
