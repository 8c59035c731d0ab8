import { type LinkState, linkState } from '#shared/domain/endorsement/endorsement.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { linkDigestOf } from '#shared/runtime/endorsement-link.ts';
import type { Endorsements } from '#shared/store/applications/endorsements.ts';
import { supervisorPageWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { pathOfPage, type WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { answeredPage } from './pages/answered-page.tsx';
import { endorsementPage } from './pages/endorsement-page.tsx';

type OverState = Exclude<LinkState, 'open' | 'endorsed' | 'refused'> | 'unknown';

/** The page of a link that is no longer valid, or never was. */
const overPage = (context: PageContext, state: OverState): WebResponse => {
  const { title, text } = supervisorPageWords(context.language).over[state];
  const html = notePage(context, { title, paragraphs: [text] });
  return page(state === 'unknown' ? 404 : 410, html);
};

/** The request behind a link; or the page that says what was answered, or why there is none. */
export const askedBy = async (
  endorsements: Endorsements,
  { params, receivedAt }: Pick<WebRequest, 'params' | 'receivedAt'>,
  context: PageContext,
): Promise<Result<AskedOf, WebResponse>> => {
  const linkDigest = linkDigestOf(params['token']);
  const asked = linkDigest && (await endorsements.byLink(linkDigest, receivedAt));
  if (!asked) return err(overPage(context, 'unknown'));
  const state = linkState(asked, receivedAt);
  if (state === 'open') return ok(asked);
  if (state !== 'endorsed' && state !== 'refused') return err(overPage(context, state));
  const { answer } = asked.application.endorsement ?? {};
  return err(page(200, answeredPage(context, { asked, verdict: state, answer })));
};

/** What an endorser's mailed link shows. It changes nothing, however often it is fetched. */
export const showEndorsement =
  ({ contextIn, endorsements }: Pick<ApplicantsDeps, 'contextIn' | 'endorsements'>): Operation =>
  async (request) => {
    const context = contextIn(request.language, pathOfPage(request));
    const asked = await askedBy(await endorsements(), request, context);
    if (!asked.ok) return asked.error;
    const { path, receivedAt: now } = request;
    const blank = { values: new Map(), errors: new Map() };
    return page(200, endorsementPage(context, { asked: asked.value, now, path, ...blank }));
  };
