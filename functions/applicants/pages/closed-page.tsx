import type { CallRecord } from '#shared/domain/call-window.ts';
import { formFields, isFieldName, type TypedForm } from '#shared/domain/form-fields.ts';
import { exactInstantText, lastMinute } from '#shared/domain/instant-text.ts';
import { BothTimes } from '#shared/http/pages/deadline.tsx';
import { type Frame, layout } from '#shared/http/pages/layout.tsx';
import { Contacts } from '#shared/http/pages/note-page.tsx';
import { catalogue } from '#shared/text/catalogue.ts';

type Words = Readonly<{ title: string; text: string }>;

/** A page that says one instant in place of the form. */
const instantPage = (frame: Frame, { title, text }: Words, instant: number): string =>
  layout({
    frame,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="panel">
          <BothTimes frame={frame} instant={instant} />
        </p>
        <Contacts frame={frame} />
      </>
    ),
  });

/** Said instead of the form while the call is announced. */
export const notYetOpenPage = (frame: Frame, call: CallRecord): string =>
  instantPage(frame, catalogue(frame.language).notYet, call.opensAt);

/** Said instead of the form after the closing. */
export const closedPage = (frame: Frame, call: CallRecord): string =>
  instantPage(frame, catalogue(frame.language).closed, lastMinute(call.closesAt));

/** What was typed, field by field; a choice of one click is not worth copying. */
const Kept = ({ frame, typed }: { frame: Frame; typed: TypedForm }) => {
  const text = catalogue(frame.language);
  const written = [...typed].flatMap(([name, value]) => {
    if (!isFieldName(name) || value.trim() === '') return [];
    const { kind } = formFields[name];
    const isWritten = kind !== 'choice' && kind !== 'tick' && kind !== 'city';
    return isWritten ? [{ label: text.fields[name].label, value }] : [];
  });
  if (written.length === 0) return null;
  return (
    <>
      <h2>{text.closed.copy}</h2>
      {written.map(({ label, value }) => (
        <>
          <h3>{label}</h3>
          <p class="kept" dir="auto">
            {value}
          </p>
        </>
      ))}
    </>
  );
};

export type TooLate = Readonly<{ call: CallRecord; receivedAt: number; typed: TypedForm }>;

/** The answer to an application that came too late: when it came, and what was written, to copy. */
export const tooLatePage = (frame: Frame, { call, receivedAt, typed }: TooLate): string => {
  const text = catalogue(frame.language);
  return layout({
    frame,
    title: text.closed.title,
    children: (
      <>
        <h1>{text.closed.title}</h1>
        <p>{text.closed.lost}</p>
        <div class="panel">
          <dl>
            <dt>{text.closed.text}</dt>
            <dd>
              <BothTimes frame={frame} instant={lastMinute(call.closesAt)} />
            </dd>
            <dt>{text.closed.receivedAt}</dt>
            <dd>
              {exactInstantText(receivedAt, frame.edition.zone, frame.language)} ({text.seoul})
            </dd>
          </dl>
        </div>
        <Contacts frame={frame} />
        <Kept frame={frame} typed={typed} />
      </>
    ),
  });
};
