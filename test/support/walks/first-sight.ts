import type { Page } from 'playwright-core';

/** What somebody meets on a page before they do anything. */
type FirstSight = Readonly<{
  headings: readonly string[];
  title: string;
  /** What has the focus: the page itself, a notice on top of it, or something else. */
  focus: string;
  /** What that says; of the page itself, nothing. */
  said: string;
  /** Whether what has the focus, or else the part that was opened or the heading, is within the window. */
  isInView: boolean;
  /** By how many pixels the page is wider than its window. */
  wider: number;
  /** The buttons for which the page is there: neither second ones nor dangerous ones. */
  buttons: readonly string[];
}>;

const look = `(() => {
  const text = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
  const named = (element) => {
    if (element === null || element === document.body) return 'page';
    if (element.matches('.done')) return 'done';
    return element.id || element.tagName;
  };
  const isInView = (element) => {
    const { top, height } = element.getBoundingClientRect();
    // What is scrolled to may stand a part of a pixel too high.
    return height > 0 && top > -1 && top < innerHeight;
  };
  const headings = [...document.querySelectorAll('h1')];
  const focus = named(document.activeElement);
  const opened = document.querySelector(':target') ?? headings[0];
  const met = focus === 'page' ? opened : document.activeElement;
  return {
    headings: headings.map(text),
    title: document.title,
    focus,
    said: focus === 'page' ? '' : text(met),
    isInView: isInView(met),
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    buttons: [...document.querySelectorAll('main .button:not(.second, .danger)')]
      .filter((button) => button.checkVisibility())
      .map(text),
  };
})()`;

/** What the page is, where the focus is, and what can be done next. */
export const firstSight = (page: Page): Promise<FirstSight> => page.evaluate<FirstSight>(look);
