import { linkState } from '#shared/domain/endorsement/endorsement.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { linkDigestOf } from '#shared/runtime/endorsement-link.ts';
import type { Endorsements } from '#shared/store/applications/endorsements.ts';
import { endorsementWords } from '#shared/text/catalogue.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { pathOfPage, type WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { JourneyDeps } from '../deps.ts';
import { endorsementPage } from './pages/endorsement-page.tsx';

/** What the link of a request leads to; undefined where nobody was sent such a link. */
export const askedBy = async (
  endorsements: Endorsements,
  { params, receivedAt }: Pick<WebRequest, 'params' | 'receivedAt'>,
): Promise<AskedOf | undefined> => {
  const linkDigest = linkDigestOf(params['token']);
  return linkDigest === undefined ? undefined : endorsements.byLink(linkDigest, receivedAt);
};

/** The page of a link that asks nothing any longer, or never did; undefined for one that does. */
export const settledLink = (
  context: PageContext,
  asked: AskedOf | undefined,
  now: number,
): WebResponse | undefined => {
  const texts = endorsementWords(context.language).over;
  const state = asked ? linkState(asked, now) : 'unknown';
  if (state === 'open') return undefined;
  const { title, text } = texts[state];
  const html = notePage(context, { title, paragraphs: [text] });
  if (state === 'unknown') return page(404, html);
  return page(state === 'endorsed' || state === 'refused' ? 200 : 410, html);
};

/** What a superior's mailed link shows. It changes nothing, however often it is fetched. */
export const showEndorsement =
  ({ contextIn, endorsements }: Pick<JourneyDeps, 'contextIn' | 'endorsements'>): Operation =>
  async (request) => {
    const context = contextIn(request.language, pathOfPage(request));
    const asked = await askedBy(await endorsements(), request);
    const settled = settledLink(context, asked, request.receivedAt);
    if (settled || !asked) return settled ?? page(404, '');
    const { path } = request;
    return page(
      200,
      endorsementPage(context, { asked, path, values: new Map(), errors: new Map() }),
    );
  };
