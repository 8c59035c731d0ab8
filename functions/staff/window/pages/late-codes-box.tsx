import { callState } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { languages } from '#shared/domain/call/language.ts';
import { type LateCode, lateCodeState } from '#shared/domain/call/late-code.ts';
import { StaffForm } from '#shared/staff/pages/staff-layout.tsx';
import { pageWords, staffWindowWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { Button, SubmitButton } from '#shared/web/fields/buttons.tsx';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { decides, whoIn } from '../window-visit.ts';
import { typedMinute } from './typed-minute.ts';
import { fields, shownIn, type WindowPage } from './window-props.ts';

const LateCodeForm = (page: WindowPage) => {
  const { visit, seed } = page;
  const { context } = visit;
  const text = staffWindowWords(context.language);
  const { value, ...language } = shownIn(page, fields.language);
  return (
    <StaffForm visit={visit} route="issue-late-code" action={pathTo('issue-late-code', context)}>
      <input type="hidden" name={fields.seed} value={seed} />
      <EmailField {...shownIn(page, fields.email)} label={text.codes.email} autocomplete="off" />
      <TextField
        {...shownIn(page, fields.until)}
        label={text.codes.until(pageWords(context.language).seoul)}
        hint={text.toHint(typedMinute(page.call.closesAt, context.edition.zone))}
        autocomplete="off"
        isVerbatim
      />
      <Radios
        {...language}
        label={text.codes.language}
        options={languages.map((one) => ({ value: one, text: text.codes.languages[one] }))}
        chosen={value || 'en'}
      />
      <TextArea
        {...shownIn(page, fields.lateReason)}
        label={text.reason}
        hint={text.reasonHint}
        isLow
      />
      <SubmitButton>{text.codes.issue}</SubmitButton>
    </StaffForm>
  );
};

type RowProps = Readonly<{ page: WindowPage; code: LateCode }>;

const Revocation = ({ page: { visit }, code }: RowProps) => {
  const { context } = visit;
  const text = staffWindowWords(context.language).codes;
  const isUsable = lateCodeState(code, visit.request.receivedAt) === 'usable';
  if (!isUsable || !decides(visit.member)) return null;
  const action = pathTo('revoke-late-code', context);
  return (
    <StaffForm visit={visit} route="revoke-late-code" action={action}>
      <input type="hidden" name={fields.code} value={code.digest} />
      <Button isSecond>{text.revokeOf(code.address)}</Button>
    </StaffForm>
  );
};

const stateText = ({ page: { visit }, code }: RowProps): string => {
  const text = staffWindowWords(visit.context.language).codes;
  if (code.used) return text.usedFor(code.used.reference);
  if (code.revoked) return text.revokedBy(whoIn(code.revoked.by, visit.context.language));
  return text.states[lateCodeState(code, visit.request.receivedAt)];
};

const List = (page: WindowPage) => {
  const text = staffWindowWords(page.visit.context.language);
  if (page.codes.length === 0) return <p>{text.codes.none}</p>;
  const { context } = page.visit;
  return (
    <CardTable
      caption={text.codes.list}
      rows={page.codes}
      columns={[
        { head: text.codes.address, cell: ({ address }) => address },
        {
          head: text.codes.issued,
          cell: ({ by, at }) => (
            <>
              {whoIn(by, context.language)}
              <br />
              {seoulTime(context, at)}
            </>
          ),
        },
        { head: text.reason, cell: ({ reason }) => reason, isTyped: true },
        { head: text.codes.ends, cell: ({ until }) => seoulTime(context, lastMinute(until)) },
        {
          head: text.codes.state,
          cell: (code) => (
            <>
              {stateText({ page, code })}
              <Revocation page={page} code={code} />
            </>
          ),
        },
      ]}
    />
  );
};

/** Who may apply after the deadline, and the form that lets somebody. */
export const LateCodesBox = (page: WindowPage) => {
  const { visit, call, codes } = page;
  const text = staffWindowWords(visit.context.language).codes;
  const state = callState(call, visit.request.receivedAt);
  const isOver = ['grace', 'closed'].includes(state);
  if (state === 'archived' && codes.length === 0) return null;
  return (
    <section aria-labelledby="late">
      <h2 id="late">{text.title}</h2>
      <p>{text.lead}</p>
      {isOver || codes.length > 0 ? <List {...page} /> : <p>{text.notYet}</p>}
      {isOver && decides(visit.member) ? <LateCodeForm {...page} /> : null}
    </section>
  );
};
