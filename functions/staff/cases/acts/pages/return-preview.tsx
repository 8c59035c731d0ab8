import type { Act } from '#shared/domain/acts/act.ts';
import { returnFacts } from '#shared/domain/acts/mails/change-mails.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import { pageWords, staffActingWords, staffActWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { applicationOf } from '../../case/read-case.ts';
import type { OpenedAct } from '../open-act.ts';
import { returnMail } from '../return-mail.ts';
import { AboutApplication } from './about-application.tsx';
import { actPath, BackLink, SeenFields } from './act-page.tsx';

/** Which of the two buttons was pressed: `send`, or `change`. */
export const stepField = 'step';

type PreviewProps = Readonly<{ opened: OpenedAct; act: Act; siteUrl: string }>;

/** The mail as the applicant will get it. */
const Mail = ({ opened, act, siteUrl }: PreviewProps) => {
  const { visit, facts, view } = opened;
  const after = act.changes?.[0]?.after ?? applicationOf(view);
  const { language, answers } = after;
  const text = staffActingWords(visit.context.language);
  const mail = returnMail({
    edition: visit.context.edition,
    language,
    facts: returnFacts(facts.call, after, visit.request.receivedAt),
    siteUrl,
  });
  return (
    <div class="panel">
      <dl>
        <Fact term={text.to}>{answers.email}</Fact>
        <Fact term={text.language}>{pageWords(language).name}</Fact>
        <Fact term={text.subject}>
          <span lang={language}>{mail.subject}</span>
        </Fact>
      </dl>
      <div class="kept-text" lang={language} dir="auto">
        {mail.text}
      </div>
    </div>
  );
};

/** Shows a request for more information before it is sent. */
export const returnPreviewPage = (props: PreviewProps): string => {
  const { opened } = props;
  const { visit, facts } = opened;
  const { values } = visit;
  const text = staffActingWords(visit.context.language);
  const action = actPath(opened);
  return staffLayout({
    visit,
    title: text.previewTitle,
    form: action,
    children: (
      <>
        <AboutApplication visit={visit} application={facts.application} />
        <p>{staffActWords(visit.context.language).acts.return.told}</p>
        <Mail {...props} />
        <MainForm action={action}>
          <Token visit={visit} route="do-act" />
          <SeenFields opened={opened} />
          <input type="hidden" name="items" value={values.get('items')} />
          <input type="hidden" name="lastDay" value={values.get('lastDay')} />
          <p>
            <Button name={stepField} value="send">
              {text.send}
            </Button>{' '}
            <Button isSecond name={stepField} value="change">
              {text.change}
            </Button>
          </p>
        </MainForm>
        <BackLink opened={opened} />
      </>
    ),
  });
};
