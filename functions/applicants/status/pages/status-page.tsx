import { endorserFields } from '#shared/domain/endorsement/endorsement-form.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { statusWords, taskWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { nominationErrorTexts } from '../../parts/fields/endorser-fields.tsx';
import { mayAskFor, NominationPanel } from '../../parts/fields/nomination-panel.tsx';
import { answerField } from './answer-fields.ts';
import { ChangeNomination, OwnAnswers, SentFiles } from './standing/answers.tsx';
import { AfterExpiry, Help, OtherApplications, Standing } from './standing/standing.tsx';
import { SentWays, TaskList } from './standing/tasks.tsx';
import { ToDoBox } from './standing/to-do.tsx';
import { Consents, OwnData, SignOut, Withdraw } from './status-acts.tsx';
import { StatusBrowsers } from './status-browsers.tsx';
import { StatusCopy } from './status-copy.tsx';
import { StatusDocuments } from './status-documents.tsx';
import { StatusHistory, StatusMails } from './status-history.tsx';
import { openUntil, type StatusPage, type StatusProps } from './status-props.ts';
import { answerErrorText, StatusReturn } from './status-return.tsx';

const panelOf = (props: StatusProps) => {
  const { dossier, notice, ...more } = props;
  return {
    ...more,
    draft: dossier.draft,
    application: dossier.application,
    mails: dossier.mails,
    change: <ChangeNomination {...props} />,
    files: <SentFiles {...props} />,
    notice: notice.endorser,
  };
};

/** All that is wrong with what was posted to the page. */
const errorsOf = (context: PageContext, given: StatusPage): PageErrors => {
  const { notice, values } = given;
  const { endorser } = notice;
  const answer = answerErrorText(context, given);
  return new Map([
    ...(answer ? [[answerField, answer] as const] : []),
    ...nominationErrorTexts(context, values, endorser?.errors ?? new Map()),
    ...(endorser?.pageError ? [['nomination', endorser.pageError] as const] : []),
  ]);
};

/** Where it stands, what is to be done, and what was written. */
const Application = (props: StatusProps) => {
  const { context, dossier, mayChange } = props;
  return (
    <>
      <Standing {...props} />
      <AfterExpiry {...props} />
      <ToDoBox {...props} />
      {context.typedToCopy?.()}
      <StatusReturn {...props} />
      <TaskList {...props} />
      <SentWays {...props} />
      <OtherApplications {...props} />
      <OwnAnswers {...props} />
      {dossier.application || mayChange ? (
        <NominationPanel context={context} panel={panelOf(props)} />
      ) : null}
    </>
  );
};

/** What is known of it beside, and what can be done with it. */
const More = (props: StatusProps) => (
  <div class="no-print">
    <StatusDocuments {...props} />
    <StatusHistory {...props} />
    <StatusMails {...props} />
    <StatusCopy {...props} />
    <Consents {...props} />
    <OwnData {...props} />
    <StatusBrowsers {...props} />
    <Withdraw {...props} />
    <Help {...props} />
    <SignOut {...props} />
  </div>
);

/** Where an application stands, what is to be done, what was written, and what can be done. */
export const statusPage = (context: PageContext, given: StatusPage): string => {
  const { notice, dossier } = given;
  const { application } = dossier;
  const until = openUntil(given);
  const mayChange = until !== undefined && (!application || allows('revise', application.state));
  const props = { ...given, context, until, mayChange };
  return formLayout({
    context,
    title: statusWords(context.language).title,
    done: notice.done && taskWords(context.language).done[notice.done],
    errors: errorsOf(context, given),
    typed: [answerField, ...endorserFields].map((name) => given.values.get(name)),
    form: mayAskFor({ ...given, application }) ? pathTo('ask-endorser', context) : undefined,
    children: (
      <>
        <Application {...props} />
        <More {...props} />
      </>
    ),
  });
};
