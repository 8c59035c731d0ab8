import { languages } from '#shared/domain/call/language.ts';
import {
  shownCall,
  shownContext,
  shownReference,
  shownValues,
} from '../../support/builders/shown.ts';
import { everyPage } from '../../support/every/every-page.ts';
import { nominationForm } from '../../support/fakes/fonts.ts';
import { fileNames } from './names.ts';
import type { Rendered } from './rendered.ts';

/** Every page of `every-page.ts` and its neighbours, and the form on paper, in each language. */
export async function* renderedPages(): AsyncGenerator<Rendered> {
  for (const language of languages) {
    const fileName = fileNames();
    for (const { name, html } of everyPage)
      yield { path: `pages/${language}/${fileName(name)}.html`, content: html(language) };
    const paper = await nominationForm(shownContext(language), {
      reference: shownReference,
      values: shownValues,
      madeAt: shownCall.opensAt,
    });
    yield { path: `paper/${language}/nomination-form.pdf`, content: paper };
  }
}
