import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { pageWords, statusWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { nominationErrorTexts } from '../../parts/fields/endorser-fields.tsx';
import { mayAskFor, NominationPanel } from '../../parts/fields/nomination-panel.tsx';
import { answerField } from './answer-fields.ts';
import { Consents, OwnData, Withdraw } from './status-acts.tsx';
import { StatusBrowsers } from './status-browsers.tsx';
import { StatusCopy } from './status-copy.tsx';
import { StatusDocuments } from './status-documents.tsx';
import { OtherApplications, StatusFacts, StatusWays } from './status-facts.tsx';
import { StatusHistory, StatusMails } from './status-history.tsx';
import { isOpen, type StatusPage, type StatusProps } from './status-props.ts';
import { answerErrorText, StatusReturn } from './status-return.tsx';
import { withdrawBox } from './withdraw-box.ts';

const panelOf = ({ dossier, notice, ...props }: StatusProps) => ({
  ...props,
  draft: dossier.draft,
  application: dossier.application,
  isDone: notice.done === 'endorser',
  notice: notice.endorser,
});

/** All that is wrong with what was posted to the page. */
const errorsOf = (context: PageContext, given: StatusPage): PageErrors => {
  const { notice, values } = given;
  const { error, endorser } = notice;
  const answer = answerErrorText(context, given);
  return new Map([
    ...(answer ? [[answerField, answer] as const] : []),
    ...(error ? [[withdrawBox, error] as const] : []),
    ...nominationErrorTexts(context, values, endorser?.errors ?? new Map()),
    ...(endorser?.pageError ? [['nomination', endorser.pageError] as const] : []),
  ]);
};

const Parts = (props: StatusProps) => {
  const { context, dossier, mayChange, notice } = props;
  return (
    <>
      <StatusFacts {...props} />
      {context.typedToCopy}
      <StatusReturn {...props} />
      <StatusWays {...props} />
      <OtherApplications {...props} />
      {dossier.application || mayChange ? (
        <NominationPanel context={context} panel={panelOf(props)} />
      ) : null}
      <StatusDocuments {...props} />
      <StatusHistory {...props} />
      <StatusMails {...props} />
      <StatusCopy {...props} />
      <Consents {...props} />
      <Withdraw {...props} />
      <StatusBrowsers {...props} isDone={notice.done === 'access'} />
      <OwnData {...props} />
      <h2>{pageWords(context.language).contacts}</h2>
      <Contacts context={context} />
    </>
  );
};

/** Where an application stands, what has happened, what was mailed, and what can be done. */
export const statusPage = (context: PageContext, given: StatusPage): string => {
  const { application } = given.dossier;
  const mayChange = isOpen(given) && (!application || allows('revise', application.state));
  return formLayout({
    context,
    title: statusWords(context.language).title,
    errors: errorsOf(context, given),
    form: mayAskFor({ ...given, application }) ? pathTo('ask-endorser', context) : undefined,
    children: <Parts {...given} context={context} mayChange={mayChange} />,
  });
};
