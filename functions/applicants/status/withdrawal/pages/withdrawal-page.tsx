import { type Holder, HolderFields, WayLink } from '#shared/applicant/pages/journey.tsx';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { taskWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { withdrawBox } from './withdraw-box.ts';

type Withdrawal = Readonly<{
  holder: Holder;
  reference: string;
  /** Whether one can still apply anew. */
  isOpen: boolean;
  isTicked: boolean;
  /** Whether the button was pressed without the box. */
  isUnconfirmed: boolean;
}>;

type WithdrawalProps = Withdrawal & Readonly<{ context: PageContext; error: string | undefined }>;

const Form = ({ context, holder, isTicked, error }: WithdrawalProps) => {
  const text = taskWords(context.language).withdrawal;
  return (
    <MainForm action={pathTo('withdraw-application', context)}>
      <HolderFields holder={holder} />
      <Tick
        context={context}
        name={withdrawBox}
        label={text.box}
        isTicked={isTicked}
        error={error}
      />
      <p>
        <Button isDangerous>{text.button}</Button>
      </p>
    </MainForm>
  );
};

/** What becomes of the data, as the notice of the edition says it, or whom to ask. */
const DataAfterwards = ({ context: { edition, language } }: Pick<WithdrawalProps, 'context'>) => {
  const { text: notice, lang } = editionText(edition, 'privacy', language);
  if (notice?.afterWithdrawal) return <p lang={lang}>{notice.afterWithdrawal}</p>;
  return <p>{taskWords(language).withdrawal.askAboutData}</p>;
};

const Parts = (props: WithdrawalProps) => {
  const { context, holder, reference, isOpen } = props;
  const words = taskWords(context.language);
  const text = words.withdrawal;
  return (
    <>
      <p>
        {words.reference}: <strong>{reference}</strong>
      </p>
      <p>{text.lead}</p>
      <ul>
        {[...text.follows, ...(isOpen ? [text.anew] : [])].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <DataAfterwards context={context} />
      <Form {...props} />
      <WayLink holder={holder} to={pathsTo('show-status', context)}>
        {text.keep}
      </WayLink>
    </>
  );
};

/** What follows from withdrawing, and the one button that does it. */
export const withdrawalPage = (context: PageContext, given: Withdrawal): string => {
  const text = taskWords(context.language).withdrawal;
  const error = given.isUnconfirmed ? text.missing : undefined;
  return formLayout({
    context,
    title: text.title,
    errors: new Map(error === undefined ? [] : [[withdrawBox, error]]),
    pageError: error && text.notDone,
    form: pathTo('withdraw-application', context),
    children: <Parts {...given} context={context} error={error} />,
  });
};
