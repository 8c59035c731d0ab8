import type { Locator, Page } from 'playwright-core';
import { type FieldName, formFields } from '#shared/domain/form/form-fields.ts';

/** Goes on with Tab until the element has the focus, as a person without a mouse does. */
export const tabTo = async (page: Page, place: string | Locator): Promise<void> => {
  const wanted = typeof place === 'string' ? page.locator(place).first() : place;
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${wanted}`);
};

export const chooseByKeyboard = async (page: Page, name: string, value: string): Promise<void> => {
  const options = page.locator(`[name="${name}"]`);
  await tabTo(page, `[name="${name}"]`);
  const values = await options.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  await page.keyboard.press('Space');
  for (let down = values.indexOf(value); down > 0; down -= 1)
    await page.keyboard.press('ArrowDown');
};

/** Answers the fields that are on the page, in the order in which Tab comes to them. */
export const answerByKeyboard = async (
  page: Page,
  values: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const [name, value] of values) {
    if (value === '' || (await page.locator(`[name="${name}"]`).count()) === 0) continue;
    const kind = name in formFields ? formFields[name as FieldName].kind : 'tick';
    if (kind === 'choice') {
      await chooseByKeyboard(page, name, value);
      continue;
    }
    await tabTo(page, `#${name}`);
    if (kind === 'tick') await page.keyboard.press('Space');
    else if (kind === 'city') await page.keyboard.type('Kampala');
    else await page.keyboard.insertText(value);
  }
};

/** Chooses a file where the focus can be brought, and sends it with the button that follows. */
export const uploadByKeyboard = async (
  page: Page,
  field: string,
  file: Readonly<{ name: string; mimeType: string; buffer: Buffer }>,
): Promise<void> => {
  // The driver begins to look for it in its own time: before the keys are pressed.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  await pressByKeyboard(page, `form:has(${field}) button`);
};

/** Presses the button of the page's main form; resolves when the next page is there. */
export const pressByKeyboard = async (page: Page, place: string | Locator): Promise<void> => {
  await tabTo(page, place);
  const next = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await next;
};
