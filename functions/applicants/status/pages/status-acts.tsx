import type { Child } from 'hono/jsx';
import { HolderForm, WayLink } from '#shared/applicant/pages/journey.tsx';
import { wordingField } from '#shared/applicant/session.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { fieldWords, statusWords, taskWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { wordingOf } from '../../parts/wording.ts';
import type { StatusProps } from './status-props.ts';

type ActProps = Pick<StatusProps, 'context' | 'holder'> &
  Readonly<{
    /** What its button does. */
    act: 'change-consents' | 'download-data' | 'forget-browser';
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
      {notice.hasOtherConsents ? <p class="panel">{text.consentsChanged}</p> : null}
      <ActForm context={context} holder={holder} act="change-consents" button={text.consentsSave}>
        <input
          type="hidden"
          name={wordingField}
          value={wordingOf(context.edition, context.language)}
        />
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

/** The way to the page on which one withdraws. */
export const Withdraw = ({ context, holder, dossier: { application } }: StatusProps) =>
  application && allows('withdraw', application.state) ? (
    <WayLink holder={holder} to={pathsTo('show-withdrawal', context)}>
      {taskWords(context.language).withdrawal.link}
    </WayLink>
  ) : null;

/** The download of what is stored. */
export const OwnData = ({ context, holder }: StatusProps) => {
  const text = statusWords(context.language);
  return (
    <section>
      <h2>{text.data}</h2>
      <p>{text.dataText}</p>
      <ActForm context={context} holder={holder} act="download-data" button={text.download} />
    </section>
  );
};

/** The end of this browser's access. */
export const SignOut = ({ context, holder }: StatusProps) => {
  const text = statusWords(context.language);
  return (
    <section>
      <h2>{text.forget}</h2>
      <p>{text.forgetText}</p>
      <ActForm context={context} holder={holder} act="forget-browser" button={text.forget} />
    </section>
  );
};
