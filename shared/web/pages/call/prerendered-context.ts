import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Language } from '#shared/text/words.ts';
import { placeOf } from '../../prerendered.ts';
import { pathTo } from '../../routes/paths.ts';
import type { PageContext } from '../layout.tsx';
import { withCallPreview } from './call-preview.ts';

type Shown = Readonly<{
  route: 'show-call' | 'show-start' | 'show-application-form';
  language: Language;
  receivedAt: number;
}>;

/** The context of a page that is made at synth: asked for at its own path, in no rehearsal. */
export const prerenderedContext = (
  edition: Edition,
  call: CallRecord,
  { route, language, receivedAt }: Shown,
): PageContext => {
  const path = pathTo(route, { language });
  const plain = { edition, language, rehearsalClock: undefined, path };
  return withCallPreview(plain, call, { host: placeOf.host, receivedAt });
};
