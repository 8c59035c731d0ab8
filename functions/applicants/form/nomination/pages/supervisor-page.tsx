import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, HolderFields, journeyLayout } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import {
  type EndorserErrors,
  endorserFields,
} from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import { journeyWords, nominationWords, scriptWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { DeadlineLine } from '#shared/web/pages/deadline.tsx';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { EndorserFields, nominationErrorTexts } from '../../../parts/fields/endorser-fields.tsx';

type SupervisorPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  /** Until when a late code admits it. */
  lateUntil: number | undefined;
  cityId: string | undefined;
  /** The draft's version that the page is made from. */
  version: number;
  values: ReadonlyMap<string, string>;
  errors: EndorserErrors;
  pageError?: string | undefined;
  /** Whether the page is shown once more to ask about the address. */
  asksAboutAddress?: boolean | undefined;
}>;

/** The page on which the supervisor is named who is to confirm. */
export const supervisorPage = (context: PageContext, given: SupervisorPage): string => {
  const { holder, version, values, call, cityId, lateUntil } = given;
  const text = nominationWords(context.language).supervisor;
  const errors = nominationErrorTexts(context, values, given.errors);
  const doubt = given.asksAboutAddress ? doubtIn(values.get('superiorAddress')) : undefined;
  return journeyLayout({
    context,
    page: 'documents',
    back: journeyPaths(context, 'documents'),
    title: text.title,
    errors,
    pageError: given.pageError,
    typed: endorserFields.map((name) => values.get(name)),
    question: <LikelyQuestion context={context} name="superiorAddress" doubt={doubt} />,
    holder,
    form: pathTo('save-supervisor', context),
    children: (
      <>
        <p>{text.lead}</p>
        <MainForm
          action={pathTo('save-supervisor', context)}
          keepTyped={scriptWords(context.language).putBack}
          keptFor={holder.session.reference}
        >
          <Enhance />
          <HolderFields holder={holder} version={version} />
          <EndorserFields context={context} values={values} errors={errors} />
          <SubmitButton>{journeyWords(context.language).continue}</SubmitButton>
        </MainForm>
        <DeadlineLine context={context} call={call} cityId={cityId} lateUntil={lateUntil} />
      </>
    ),
  });
};
