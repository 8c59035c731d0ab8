import type { Page } from 'playwright-core';

/**
 * Runs in the page: brings each control into the window and asks what lies at its middle and near
 * both its ends, as a finger would meet it.
 */
const look = `(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const found = [];
  const hidden = '.skip, .trap, .first';
  const named = (element) =>
    element.tagName.toLowerCase() + '#' + element.id + ' ' + element.textContent.trim().slice(0, 40);
  const isFor = (met, control) => {
    const label = met.closest('label');
    return control.contains(met) || (label && label.control === control);
  };
  const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary, label')]
    .filter((one) => one.type !== 'hidden' && !one.closest(hidden));
  for (const control of controls) {
    control.scrollIntoView({ block: 'center' });
    const [box] = control.getClientRects();
    if (!box || box.width < 4 || box.height < 4) {
      found.push(named(control) + ' has no room');
      continue;
    }
    if (box.left < 4 || box.right > innerWidth - 4)
      found.push(named(control) + ' touches the edge: ' + box.left + ' to ' + box.right);
    for (const share of [0.5, 0.1, 0.9]) {
      const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width * share));
      const met = document.elementFromPoint(x, box.top + box.height / 2);
      if (!met || !isFor(met, control))
        found.push(named(control) + ' at ' + share + ': ' + (met ? named(met) : 'nothing'));
    }
  }
  for (const one of document.querySelectorAll(hidden)) {
    const { width, height } = one.getBoundingClientRect();
    if (width > 1 || height > 1) found.push(named(one) + ' takes ' + width + ' by ' + height);
  }
  return { found, controls: controls.length };
})()`;

/** What a finger meets in the place of the controls of the page, and how many there are. */
export const tapped = (page: Page): Promise<{ found: readonly string[]; controls: number }> =>
  page.evaluate(look);
