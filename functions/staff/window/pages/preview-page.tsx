import type { Audience, WindowPreview } from '#shared/domain/acts/window-preview.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { type FrameVisit, StaffForm, staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { StaffTimes } from './staff-times.tsx';
import { fields } from './window-props.ts';

export type PreviewPage = Readonly<{
  visit: FrameVisit & Pick<StaffVisit, 'values'>;
  preview: WindowPreview;
  audience: Audience;
}>;

const aMinute = 60_000;

const Dates = ({ visit, preview }: PreviewPage) => {
  const text = staffWindowWords(visit.context.language);
  return (
    <>
      <Fact term={text.preview.now}>
        <StaffTimes visit={visit} instant={lastMinute(preview.before)} />
      </Fact>
      <Fact term={text.preview.after}>
        <StaffTimes visit={visit} instant={lastMinute(preview.after)} />
      </Fact>
      <Fact term={text.preview.grace}>
        {text.preview.minutes(Math.round(preview.grace / aMinute))}
      </Fact>
      <Fact term={text.preview.struckThrough}>
        {preview.struckThrough.map((closing) => (
          <div>
            <s>{seoulTime(visit.context, lastMinute(closing))}</s>
          </div>
        ))}
      </Fact>
      <Fact term={text.reason} dir="auto">
        {visit.values.get(fields.reason) ?? ''}
      </Fact>
    </>
  );
};

/** Who hears of it: counts, and no address. */
const Told = ({ visit, preview, audience }: PreviewPage) => {
  const { context } = visit;
  const text = staffWindowWords(context.language).preview;
  const { subscribers, drafts, draftsWithAddress, isWhole } = audience;
  const counted = isWhole ? text.draftsOf : text.atLeast;
  const times = [
    ...(preview.remindsNow ? [text.atOnce] : []),
    ...preview.reminders.map((instant) => seoulTime(context, instant)),
  ];
  return (
    <>
      <Fact term={text.subscribers}>{text.told(subscribers)}</Fact>
      <Fact term={text.drafts}>{counted(drafts, draftsWithAddress)}</Fact>
      <Fact term={text.kept}>
        <StaffTimes visit={visit} instant={preview.keptUntil} />
      </Fact>
      <Fact term={text.reminders}>
        {(times.length === 0 ? [text.none] : [...times, text.quiet]).map((line) => (
          <div>{line}</div>
        ))}
      </Fact>
      <Fact term={text.contacts}>{text.contactsTold(context.edition.contacts.length)}</Fact>
      <Fact term={text.waiting}>
        {preview.dropsClosedMails ? <div>{text.dropped}</div> : null}
        <div>{text.renewed}</div>
      </Fact>
    </>
  );
};

const Confirmation = ({ visit, preview }: PreviewPage) => {
  const { context, values } = visit;
  const text = staffWindowWords(context.language).preview;
  const kept = [fields.to, fields.reason, fields.reopens] as const;
  return (
    <StaffForm visit={visit} route="extend-call" action={pathTo('extend-call', context)}>
      {kept.map((name) => (
        <input type="hidden" name={name} value={values.get(name) ?? ''} />
      ))}
      <input type="hidden" name={fields.read} value={String(preview.before)} />
      <SubmitButton>{text.confirm}</SubmitButton>
    </StaffForm>
  );
};

/** What an extension does and who is told, before it is done. */
export const previewPage = (page: PreviewPage): string => {
  const { visit, preview } = page;
  const text = staffWindowWords(visit.context.language).preview;
  return staffLayout({
    visit,
    title: text.title,
    children: (
      <>
        <p class="lead">{text.lead}</p>
        {preview.reopens ? <p>{text.reopens}</p> : null}
        <dl>
          <Dates {...page} />
          <Told {...page} />
        </dl>
        <Confirmation {...page} />
        <p>
          <a href={pathTo('show-window', visit.context)}>{text.back}</a>
        </p>
      </>
    ),
  });
};
