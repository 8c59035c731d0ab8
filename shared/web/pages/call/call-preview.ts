import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { daysText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { onwardWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import type { WebRequest } from '../../request.ts';
import { previewed } from '../frame/previewed.ts';
import type { PageContext } from '../layout.tsx';

/** The call in two sentences: where and when the workshop is, and until when one can apply. */
export const callPreview = (context: PageContext, call: CallRecord, receivedAt: number): string => {
  const { edition, language } = context;
  const text = onwardWords(language).preview;
  const { from, to } = edition.workshop;
  const place = editionText(edition, 'place', language).text;
  const workshop = text.workshop(place, daysText(from, to, language));
  const state = callState(call, receivedAt);
  if (state === 'announced') return `${workshop} ${text.opens(seoulTime(context, call.opensAt))}`;
  if (state !== 'open') return workshop;
  return `${workshop} ${text.closes(seoulTime(context, lastMinute(call.closesAt)))}`;
};

/** The context of a page that is about the call and for everybody. */
export const withCallPreview = (
  context: PageContext,
  call: CallRecord,
  request: Pick<WebRequest, 'host' | 'receivedAt'>,
): PageContext => previewed(context, request, callPreview(context, call, request.receivedAt));
