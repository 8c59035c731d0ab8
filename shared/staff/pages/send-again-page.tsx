import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { staffFrameWords } from '#shared/text/words.ts';
import { staffStylesheetName } from '#shared/web/assets/asset-names.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { MainForm, switchField } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { tokenField } from '../form-token.ts';

/** Why a form was not acted on. */
export type SendAgainReason = 'signed-out' | 'sign-in-again' | 'other-session' | 'failed';

type SendAgain = Readonly<{
  context: PageContext;
  request: WebRequest;
  values: FormValues;
  reason: SendAgainReason;
  /** Undefined where nobody is signed in: the form then comes back here once more. */
  token: string | undefined;
}>;

const statuses: Readonly<Record<SendAgainReason, number>> = {
  'signed-out': 401,
  'sign-in-again': 401,
  'other-session': 409,
  failed: 503,
};

/** Ends the tab that somebody signed in in: the way back says that the form waits in another one. */
const signInLink = (context: PageContext, reason: SendAgainReason): string => {
  const again = reason === 'sign-in-again' ? '&again=1' : '';
  const to = encodeURIComponent(`${pathTo('show-home', context)}?done=signed-in`);
  return `${pathTo('begin-sign-in', context)}?return=${to}${again}`;
};

const Typed = ({ title, values }: Readonly<{ title: string; values: FormValues }>) => {
  const texts = [...values].filter(([, value]) => /\s/.test(value.trim()));
  if (texts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {texts.map(([, value]) => (
        <p class="kept" dir="auto">
          {value}
        </p>
      ))}
    </>
  );
};

/** Keeps all that was posted, and sends it again when its sender is ready. */
export const sendAgainPage = (sent: SendAgain): WebResponse => {
  const { context, request, reason, token } = sent;
  const text = staffFrameWords(context.language).sendAgain;
  const values = new Map(
    [...sent.values].filter(([name]) => name !== tokenField && name !== switchField),
  );
  const needsSignIn = reason === 'signed-out' || reason === 'sign-in-again';
  const html = layout({
    context,
    title: text.titles[reason],
    form: request.path,
    frame: { stylesheet: staffStylesheetName },
    children: (
      <>
        <h1>{text.titles[reason]}</h1>
        <p>{text.texts[reason]}</p>
        {needsSignIn ? (
          <p>
            <a class="button" href={signInLink(context, reason)} target="_blank" rel="noopener">
              {text.signIn}
            </a>
          </p>
        ) : null}
        <MainForm action={request.path}>
          {[...values].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {token === undefined ? null : <input type="hidden" name={tokenField} value={token} />}
          <SubmitButton isSecond={needsSignIn}>{text.send}</SubmitButton>
        </MainForm>
        <Typed title={text.typed} values={values} />
      </>
    ),
  });
  return page(statuses[reason], html);
};
