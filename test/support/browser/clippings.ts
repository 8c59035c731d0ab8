import type { Page } from 'playwright-core';

/**
 * Runs in the page: every list is opened, then each element that says something itself is held
 * against its own box, the window's edges and, for a list of choices, its chosen line.
 */
const look = `(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    found.push('the page is ' + root.scrollWidth + ' px wide');
  const says = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  // Some fonts are higher than their lines: what stands out below the last is empty, and cuts nothing.
  const belowLine = (style) => {
    if (style.overflowY !== 'visible') return 0;
    canvas.font = style.font;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = canvas.measureText('x');
    return Math.max(0, (up + down - (parseFloat(style.lineHeight) || up + down)) / 2);
  };
  const canvas = document.createElement('canvas').getContext('2d');
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.skip, .trap, .first, option')) continue;
    const style = getComputedStyle(element);
    const name = element.tagName.toLowerCase() + ' ' + element.textContent.trim().slice(0, 60);
    if (element.tagName === 'SELECT') {
      canvas.font = style.font;
      const room = element.clientWidth - 2 * parseFloat(style.paddingInlineStart) - 16;
      const wanted = canvas.measureText(element.selectedOptions[0]?.text ?? '').width;
      if (wanted > room) found.push(name + ' hides its choice: ' + wanted + ' in ' + room);
    }
    if (!says(element) || element.tagName === 'TEXTAREA') continue;
    // A wide table may be scrolled by itself.
    if (!element.closest('.scroll'))
    for (const { left, right } of element.getClientRects())
      if (left < -1 || right > innerWidth + 1)
        found.push(name + ' leaves the window: ' + left + ' to ' + right);
    if (style.display === 'inline') continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + 1)
      found.push(name + ' is ' + scrollWidth + ' wide in ' + clientWidth);
    if (scrollHeight > clientHeight + belowLine(style) + 1)
      found.push(name + ' is ' + scrollHeight + ' high in ' + clientHeight);
  }
  return found;
})()`;

/** Every text of the page that is cut off, leaves its box or the window; one line each. */
export const clippings = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(look);
