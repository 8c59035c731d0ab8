import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pressByKeyboard, tabTo, uploadByKeyboard } from '../browser/keyboard.ts';
import { firstSight } from './first-sight.ts';

type Person = Readonly<{ siteUrl: string; width: number }>;

/** What somebody is to meet on a page. */
type Met = Readonly<{
  /** The one heading of the page. */
  title: string;
  /** The one primary button; none without it. */
  button?: string;
  /** The banner that says what was done; it has the focus. */
  done?: string;
  /** What the summary on top says is wrong, or asks; it has the focus. */
  problem?: string;
}>;

const aChoice = 'input[type=radio]';

/** The focus on a group of choices is on the one that is chosen, or on the first. */
const tabToGroup = async (page: Page, group: Locator): Promise<void> => {
  const holds = group.locator(':focus');
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await holds.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${group}`);
};

/**
 * Somebody in a browser without scripts, who has no mouse: they find everything by the words that
 * they read, and get to it with Tab.
 */
export const newPerson = async (browser: Browser, { siteUrl, width }: Person) => {
  const viewport = { width, height: 640 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);

  const oneOf = (role: 'button' | 'link') => (name: string) =>
    page.getByRole(role, { name, exact: true });
  const [button, link] = [oneOf('button'), oneOf('link')];
  const field = (label: string) => page.getByLabel(label, { exact: true });
  /** What can be read of a part of the page, in one line. */
  const textOf = async (part: 'main' | 'body'): Promise<string> => {
    await page.waitForLoadState('domcontentloaded');
    const text = await page.evaluate<string>(`document.querySelector('${part}').innerText`);
    return text.replace(/\s+/g, ' ');
  };
  const group = (label: string) => page.getByRole('radiogroup', { name: label, exact: true });

  return {
    page,

    opens: async (path: string): Promise<void> => {
      await page.goto(new URL(path, siteUrl).href);
    },

    /** Holds what is met against what is to be met, and that nothing is wider than the window. */
    meets: async ({ title, button: main, done, problem }: Met): Promise<void> => {
      const focus = done === undefined ? (problem === undefined ? 'page' : 'summary') : 'done';
      await page.waitForLoadState('domcontentloaded');
      if (focus !== 'page') await page.locator('main :focus').waitFor();
      expect(await firstSight(page)).toEqual({
        headings: [title],
        title: expect.stringContaining(title),
        focus,
        said: expect.stringContaining(done ?? problem ?? ''),
        isInView: true,
        wider: 0,
        buttons: main === undefined ? [] : [main],
      });
    },

    /** Whether it stands on the page where it can be read, also without opening anything. */
    reads: async (text: string | RegExp): Promise<void> => {
      const said = await textOf('main');
      if (typeof text === 'string') expect(said).toContain(text);
      else expect(said).toMatch(text);
    },
    readsNothingOf: async (text: string): Promise<void> => {
      expect(await textOf('main')).not.toContain(text);
    },

    /** What stands beside a name in a list of facts. */
    factOf: async (name: string): Promise<string> => {
      const fact = await page.locator(`dt:text-is("${name}") + dd`).textContent();
      return (fact ?? '').replace(/\s+/g, ' ');
    },

    types: async (label: string, text: string): Promise<void> => {
      await tabTo(page, field(label));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },

    /** Has what was typed or chosen in a field of that name. */
    has: async (label: string, text: string): Promise<void> => {
      expect(await field(label).inputValue()).toBe(text);
    },

    /** Goes down a list that opens, as far as the line that begins so. */
    picks: async (label: string, start: string): Promise<void> => {
      await tabTo(page, field(label));
      const chosen = field(label).locator('option:checked');
      const lines = await field(label).locator('option').allTextContents();
      const from = lines.indexOf((await chosen.textContent()) ?? '');
      const to = lines.findIndex((line) => line.startsWith(start));
      for (let line = from; line < to; line += 1) await page.keyboard.press('ArrowDown');
      expect(await chosen.textContent()).toBe(lines[to]);
    },

    chooses: async (label: string, option: string): Promise<void> => {
      const choice = group(label);
      await tabToGroup(page, choice);
      await page.keyboard.press('Space');
      const wanted = choice.getByLabel(option, { exact: true });
      const count = await choice.locator(aChoice).count();
      for (let down = 0; down < count && !(await wanted.isChecked()); down += 1)
        await page.keyboard.press('ArrowDown');
      expect(await wanted.isChecked()).toBe(true);
    },

    hasChosen: async (label: string, option: string): Promise<void> => {
      expect(await group(label).getByLabel(option, { exact: true }).isChecked()).toBe(true);
    },

    ticks: async (label: string): Promise<void> => {
      await tabTo(page, field(label));
      await page.keyboard.press('Space');
      expect(await field(label).isChecked()).toBe(true);
    },

    /** Every box without which nothing can be submitted. */
    ticksWhatIsNeeded: async (): Promise<void> => {
      for (const box of await page.locator('main [type=checkbox][aria-required=true]').all()) {
        await tabTo(page, box);
        await page.keyboard.press('Space');
      }
    },

    uploads: async (label: string, file: Parameters<typeof uploadByKeyboard>[2]): Promise<void> => {
      await uploadByKeyboard(page, `#${await field(label).getAttribute('id')}`, file);
    },

    presses: async (name: string): Promise<void> => {
      await pressByKeyboard(page, button(name));
    },

    follows: async (name: string): Promise<void> => {
      await pressByKeyboard(page, link(name));
    },

    /** What a link gives that is no page: its name. */
    downloads: async (name: string): Promise<string> => {
      const download = page.waitForEvent('download');
      await tabTo(page, link(name));
      await page.keyboard.press('Enter');
      return (await download).suggestedFilename();
    },

    /** What stands on the paper. */
    prints: async (): Promise<string> => {
      await page.emulateMedia({ media: 'print' });
      const printed = await textOf('body');
      await page.emulateMedia({ media: null });
      return printed;
    },

    /** Whether it can be seen without scrolling. */
    sees: async (text: string): Promise<void> => {
      const box = await page.locator('main').getByText(text).first().boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= viewport.height, text).toBe(true);
    },

    /** Goes to a place of the same page. */
    jumps: async (name: string): Promise<void> => {
      await tabTo(page, link(name));
      await page.keyboard.press('Enter');
    },

    leaves: () => context.close(),
  };
};

export type PersonAtPages = Awaited<ReturnType<typeof newPerson>>;
