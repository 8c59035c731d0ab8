import { expect, test } from 'vitest';
import { exactSeoulTime, seoulTime } from '#shared/text/zone-times.ts';
import { DoneNotice } from '#shared/web/pages/done-notice.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { shownContext } from '../../../../support/builders/shown.ts';

test('whoever has done something hears that it is done, and nobody else does', () => {
  expect((<DoneNotice text="Saved." />).toString()).toBe(
    '<p class="done" role="status">Saved.</p>',
  );
  expect(
    (
      <div>
        <DoneNotice text={undefined} />
      </div>
    ).toString(),
  ).toBe('<div></div>');
});

test('a fact that people wrote runs in the direction of its own script', () => {
  expect(
    (
      <Fact term="Name" dir="auto">
        علي
      </Fact>
    ).toString(),
  ).toBe('<dt>Name</dt><dd dir="auto">علي</dd>');
  expect((<Fact term="Size">1 KB</Fact>).toString()).toBe('<dt>Size</dt><dd>1 KB</dd>');
});

test('an instant is said in Seoul time, and that it is Seoul time', () => {
  const instant = Date.parse('2017-08-31T14:59:07Z');
  expect(seoulTime(shownContext('en'), instant)).toMatch(/23:59 \(Seoul time\)$/);
  expect(exactSeoulTime(shownContext('en'), instant)).toMatch(/23:59:07 \(Seoul time\)$/);
  expect(seoulTime(shownContext('ko'), instant)).not.toContain('Seoul');
});
