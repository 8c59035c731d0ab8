import { instantText } from '#shared/domain/instant-text.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import type { Frame } from './layout.tsx';

/** An instant in Seoul time and in UTC, each with weekday and date. */
export const BothTimes = ({ frame, instant }: { frame: Frame; instant: number }) => {
  const text = catalogue(frame.language);
  return (
    <>
      <strong>{instantText(instant, frame.edition.zone, frame.language)}</strong> ({text.seoul})
      <br />
      {instantText(instant, 'UTC', frame.language)} ({text.utc})
    </>
  );
};
