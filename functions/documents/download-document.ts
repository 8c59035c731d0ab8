import {
  downloadName,
  mayBeOpened,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/document.ts';
import { type Answer, download, page } from '#shared/http/answer.ts';
import { wantedField } from '#shared/http/pages/document-uploads.tsx';
import { notePage } from '#shared/http/pages/note-page.tsx';
import { faultOf, log } from '#shared/runtime/log.ts';
import { uploadWords } from '#shared/text/catalogue.ts';
import type { OfficeDeps, OfficeVisit } from './office.ts';

type Words = Readonly<{ title: string; text: string }>;

const note = ({ frame }: OfficeVisit, status: number, { title, text }: Words): Answer =>
  page(status, notePage(frame, { title, paragraphs: [text] }));

/** The file that is asked for, among those that the draft and what was sent name. */
const wantedOf = ({ request, opened, typed }: OfficeVisit): StoredDocument | undefined =>
  [...(opened.draft?.documents ?? []), ...(opened.application?.documents ?? [])].find(
    ({ kind, key }) =>
      kind === request.params['kind'] && key.split('/').at(-1) === typed.get(wantedField),
  );

/** Gives applicants a file of their own back, as an attachment; never one in which malware was found. */
export const downloadDocument =
  ({ bucket, documents }: Pick<OfficeDeps, 'bucket' | 'documents'>) =>
  async (visit: OfficeVisit): Promise<Answer> => {
    const { request, holder } = visit;
    const text = uploadWords(request.language);
    const wanted = wantedOf(visit);
    if (!wanted) return note(visit, 404, text.gone);
    const verdicts = await (await documents()).verdicts(holder.session.reference);
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
