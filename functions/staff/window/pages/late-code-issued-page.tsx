import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { type LateCode, spacedLateCode } from '#shared/domain/call/late-code.ts';
import { type FrameVisit, staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import { staffWindowWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { StaffTimes } from './staff-times.tsx';

type LateCodeIssued = Readonly<{ visit: FrameVisit; code: string; issued: LateCode }>;

/** Shows a code, once: the table has its digest alone. */
export const lateCodeIssuedPage = ({ visit, code, issued }: LateCodeIssued): string => {
  const { context } = visit;
  const { codes: text } = staffWindowWords(context.language);
  return staffLayout({
    visit,
    title: text.made.title,
    children: (
      <>
        <div class="panel">
          <dl>
            <Fact term={text.made.code}>
              <strong>{spacedLateCode(code)}</strong>
            </Fact>
            <Fact term={text.address}>{issued.address}</Fact>
            <Fact term={text.ends}>
              <StaffTimes visit={visit} instant={lastMinute(issued.until)} />
            </Fact>
          </dl>
        </div>
        <p>{text.made.sent(issued.address)}</p>
        <p>{text.made.once}</p>
        <p>
          <a href={pathTo('show-window', context)}>{text.made.back}</a>
        </p>
      </>
    ),
  });
};
