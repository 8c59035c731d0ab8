import { readReference } from '#shared/domain/application/reference.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import { type Language, standardWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { receiptPage } from './pages/receipt-page.tsx';

type Deps = Readonly<{
  contextIn: (language: Language, path?: string) => PageContext;
  readCall: () => Promise<CallRecord>;
  applications: () => Promise<Pick<Applications, 'receipt'>>;
}>;

export const showReceipt =
  ({ contextIn, readCall, applications }: Deps): Operation =>
  async ({ language, params, receivedAt }) => {
    const reference = readReference(params['reference'] ?? '');
    const receipt = reference && (await (await applications()).receipt(reference));
    if (!receipt)
      return notFoundPage(contextIn(language), standardWords(language).notFound.noSuchReference);
    const path = pathTo('show-receipt', { language, reference: receipt.reference });
    const context = contextIn(language, path);
    const call = await readCall();
    const mayChange = receivedAt < call.graceEndsAt;
    return page(200, receiptPage(context, call, { ...receipt, mayChange }));
  };
