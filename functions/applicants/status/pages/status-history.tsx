import { statusWords } from '#shared/text/words.ts';
import { exactSeoulTime, seoulTime } from '#shared/text/zone-times.ts';
import type { StatusProps } from './status-props.ts';

const has = <Texts extends object>(texts: Texts, name: string): name is keyof Texts & string =>
  Object.hasOwn(texts, name);

export const StatusHistory = ({ context, dossier }: StatusProps) => {
  const text = statusWords(context.language);
  return (
    <details>
      <summary>{text.history}</summary>
      {dossier.history.length === 0 ? <p>{text.noHistory}</p> : null}
      <ol class="history">
        {dossier.history.map(({ at, by, transition }) => (
          <li>
            {by === 'staff' && has(text.historyByUs, transition)
              ? text.historyByUs[transition]
              : text.historyOf[transition]}
            <br />
            <span class="note">{exactSeoulTime(context, at)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
};

/** The mails to the applicant, and what became of each. Those to others have no text here. */
export const StatusMails = ({ context, dossier }: StatusProps) => {
  const text = statusWords(context.language);
  const own = dossier.mails.flatMap(({ kind, ...mail }) =>
    has(text.mailKinds, kind) ? [{ ...mail, kindText: text.mailKinds[kind] }] : [],
  );
  return (
    <details>
      <summary>{text.mails}</summary>
      {own.length === 0 ? <p>{text.noMails}</p> : <p class="note">{text.mailsNote}</p>}
      <ul class="history">
        {own.map(({ kindText, to, state, queuedAt }) => (
          <li>
            {kindText}: {text.mailStates[state]}
            <br />
            <span class="note">
              {to}, {seoulTime(context, queuedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
