import type { Browser, Page } from 'playwright-core';
import type { PageState } from '../every/page-state.ts';
import { sized } from '../measure/sized.ts';
import { axeFindings, overflow } from './axe.ts';
import { newStage, show } from './showing.ts';

/** How people look at pages: on a phone, in the dark, with colours of their own, with wide text. */
const views = [
  { name: 'a phone of 320 px', viewport: { width: 320, height: 640 } },
  { name: 'the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'forced colours', viewport: { width: 640, height: 900 }, forcedColors: 'active' },
] as const;

/** WCAG 1.4.12: nothing may be lost when text is spaced so. */
const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

export type View = Readonly<{ name: string; stage: Page }>;

/** A page of the browser for each way in which people look. */
export const stagesOf = (browser: Browser): Promise<readonly View[]> =>
  Promise.all(
    views.map(async ({ name, ...view }) => ({ name, stage: await newStage(browser, view) })),
  );

/** Each page on a phone and, in turn, in one of the other views; before a release in all of them. */
export const viewsOf = ([phone, ...others]: readonly View[], turn: number): readonly View[] => {
  const inTurn = others.filter((_, index) => index === turn % others.length);
  return phone === undefined ? [] : [phone, ...sized(inTurn, others)];
};

/** What shuts somebody out of a page in one of the views, one line each. */
export const inspect = async (
  { name, html }: PageState,
  all: readonly View[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [index, view] of all.entries()) {
    const { stage } = view;
    const say = (what: string) => found.push(`${name}, ${view.name}: ${what}`);
    await show(stage, html);
    for (const finding of await axeFindings(stage, { again: index > 0 })) say(finding);
    if ((await overflow(stage)) > 0) say('is wider than its window');
    if (view.name.includes('phone')) {
      await stage.addStyleTag({ content: spacing });
      if ((await overflow(stage)) > 0) say('is wider than its window with spaced text');
    }
  }
  return found;
};
