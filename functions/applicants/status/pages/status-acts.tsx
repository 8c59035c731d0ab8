import type { Child } from 'hono/jsx';
import { HolderForm } from '#shared/applicant/pages/journey.tsx';
import { callState } from '#shared/domain/call/call-window.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { fieldWords, statusWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { DoneNotice } from '#shared/web/pages/done-notice.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StatusProps } from './status-props.ts';
import { withdrawBox } from './withdraw-box.ts';

type ActProps = Pick<StatusProps, 'context' | 'holder'> &
  Readonly<{
    /** What its button does. */
    act: 'change-consents' | 'withdraw-application' | 'download-data' | 'forget-browser';
    button: string;
    children?: Child;
  }>;

const ActForm = ({ context, holder, act, button, children }: ActProps) => (
  <HolderForm action={pathTo(act, context)} holder={holder}>
    {children}
    <Button isSecond>{button}</Button>
  </HolderForm>
);

/** The consents that can be given and taken back at any time. */
export const Consents = ({ context, holder, dossier, notice }: StatusProps) => {
  const text = statusWords(context.language);
  const { application } = dossier;
  if (!application || !allows('change-consents', application.state)) return null;
  return (
    <section id="consents">
      <h2>{text.consents}</h2>
      <DoneNotice text={notice.done === 'consents' ? text.consentsSaved : undefined} />
      <ActForm context={context} holder={holder} act="change-consents" button={text.consentsSave}>
        {freeConsents.map((name) => (
          <Tick
            context={context}
            name={name}
            label={fieldWords(context.language)[name].label}
            isTicked={application.answers[name]}
            error={undefined}
          />
        ))}
      </ActForm>
    </section>
  );
};

export const Withdraw = ({ context, holder, dossier, notice, ...props }: StatusProps) => {
  const text = statusWords(context.language);
  const { application } = dossier;
  if (!application || !allows('withdraw', application.state)) return null;
  return (
    <section>
      <h2>{text.withdraw}</h2>
      <p>
        {text.withdrawText}
        {callState(props.call, props.receivedAt) === 'open' ? ` ${text.withdrawAgain}` : ''}
      </p>
      <ActForm
        context={context}
        holder={holder}
        act="withdraw-application"
        button={text.withdrawButton}
      >
        <Tick
          context={context}
          name={withdrawBox}
          label={text.withdrawBox}
          isTicked={false}
          error={notice.error}
        />
      </ActForm>
    </section>
  );
};

/** The download of what is stored, and the end of this browser's access. */
export const OwnData = ({ context, holder }: StatusProps) => {
  const text = statusWords(context.language);
  return (
    <section>
      <h2>{text.data}</h2>
      <p>{text.dataText}</p>
      <ActForm context={context} holder={holder} act="download-data" button={text.download} />
      <h2>{text.forget}</h2>
      <p>{text.forgetText}</p>
      <ActForm context={context} holder={holder} act="forget-browser" button={text.forget} />
    </section>
  );
};
