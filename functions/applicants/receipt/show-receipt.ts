import { accessDigest, cookieSession, proofOf } from '#shared/applicant/session.ts';
import { readReference } from '#shared/domain/application/reference.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { Drafts } from '#shared/store/applications/drafts.ts';
import { type Language, standardWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { ownReceipt } from './own-receipt.ts';
import { receiptPage } from './pages/receipt-page.tsx';

type Deps = Readonly<{
  contextIn: (language: Language, path?: string) => PageContext;
  readCall: () => Promise<CallRecord>;
  applications: () => Promise<Pick<Applications, 'receipt'>>;
  drafts: () => Promise<Pick<Drafts, 'open'>>;
  secret: () => string;
}>;

/** The receipt for a browser whose cookie opens this application; undefined for any other. */
const receiptOfHolder = async (
  { drafts, secret }: Deps,
  request: WebRequest,
  { context, reference }: Readonly<{ context: PageContext; reference: string }>,
): Promise<WebResponse | undefined> => {
  const session = cookieSession(request);
  if (session?.reference !== reference) return undefined;
  const { receivedAt } = request;
  const opened = await (await drafts()).open(reference, accessDigest(session), receivedAt);
  const { application } = opened;
  if (!opened.hasAccess || !application) return undefined;
  const holder = { session, proof: proofOf(secret(), session) };
  return ownReceipt(context, { holder, opened: { ...opened, application }, receivedAt });
};

/** The receipt; of a person, and of the nomination, only to whoever has access to the application. */
export const showReceipt =
  (deps: Deps): Operation =>
  async (request) => {
    const { language, params, receivedAt } = request;
    const { contextIn, readCall, applications } = deps;
    const reference = readReference(params['reference'] ?? '');
    const context = contextIn(
      language,
      reference && pathTo('show-receipt', { language, reference }),
    );
    const own = reference && (await receiptOfHolder(deps, request, { context, reference }));
    if (own) return own;
    const receipt = reference && (await (await applications()).receipt(reference));
    if (!receipt)
      return notFoundPage(contextIn(language), standardWords(language).notFound.noSuchReference);
    const call = await readCall();
    const mayChange = receivedAt < call.graceEndsAt;
    return page(200, receiptPage(context, call, { ...receipt, mayChange }));
  };
