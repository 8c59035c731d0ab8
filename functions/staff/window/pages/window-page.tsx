import { callState } from '#shared/domain/call/call-window.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import { staffWindowWords } from '#shared/text/words.ts';
import { ExtensionForm } from './extension-form.tsx';
import { LateCodesBox } from './late-codes-box.tsx';
import { ShorteningBox } from './shortening-box.tsx';
import { WindowDates, WindowHistory } from './window-dates.tsx';
import type { WindowPage } from './window-props.ts';

/** Where the call stands, and what a member can do about its deadline. */
export const windowPage = (page: WindowPage): string => {
  const { visit, notice, call, done } = page;
  const text = staffWindowWords(visit.context.language);
  return staffLayout({
    visit,
    title: text.title,
    errors: notice.errors,
    pageError: notice.pageError,
    done: done && text.done[done],
    children: (
      <>
        <p class="lead">{text.states[callState(call, visit.request.receivedAt)]}</p>
        <WindowDates {...page} />
        <WindowHistory {...page} />
        <ExtensionForm {...page} />
        <ShorteningBox {...page} />
        <LateCodesBox {...page} />
      </>
    ),
  });
};
