import { returnValue } from '#shared/applicant/journey-paths.ts';
import { type Holder, HolderFields, journeyLayout } from '#shared/applicant/pages/journey.tsx';
import { returnField } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Nomination } from '#shared/domain/draft/draft.ts';
import { journeyWords, nominationWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { DeadlineLine } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { NominationChoice } from '../../../parts/fields/nomination-choice.tsx';

type QuestionPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  /** Until when a late code admits it. */
  lateUntil: number | undefined;
  cityId: string | undefined;
  /** The draft's version that the page is made from. */
  version: number;
  nomination: Nomination;
  isMissing: boolean;
  /** Whether one came from Check, to which Back leads then. */
  returns: boolean;
  pageError?: string | undefined;
}>;

/** The question how one is nominated; what the answer needs is asked on the pages after it. */
export const questionPage = (context: PageContext, given: QuestionPage): string => {
  const { holder, version, nomination, isMissing, pageError, call, cityId, lateUntil } = given;
  const { language } = context;
  const { returns } = given;
  const { question, missing } = nominationWords(language);
  const error = isMissing ? missing : undefined;
  return journeyLayout({
    context,
    page: 'documents',
    title: question,
    errors: new Map(error === undefined ? [] : [['nomination', error]]),
    pageError,
    typed: [nomination],
    holder,
    returns,
    form: pathTo('save-documents', context),
    children: (
      <>
        <MainForm action={pathTo('save-documents', context)}>
          {returns ? <input type="hidden" name={returnField} value={returnValue} /> : null}
          <HolderFields holder={holder} version={version} />
          <NominationChoice
            context={context}
            label={journeyWords(language).pages.documents}
            chosen={nomination}
            error={error}
          />
          <SubmitButton>{journeyWords(language).continue}</SubmitButton>
        </MainForm>
        <DeadlineLine context={context} call={call} cityId={cityId} lateUntil={lateUntil} />
      </>
    ),
  });
};
