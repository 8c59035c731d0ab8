import { cleanLine, isBlank } from '../form/text.ts';
import { err, ok, type Result } from '../result.ts';

/** A list that somebody wants to come back to: for themselves, or for everybody of the staff. */
export type SavedView = Readonly<{
  id: string;
  /** Whose it is; `ALL` for one that everybody has. */
  owner: string;
  name: string;
  /** As the address of the list has it, without a question mark. */
  query: string;
}>;

export const everybody = 'ALL';

/** As long as fits on one line of the list. */
export const longestViewName = 60;
/** More of one owner are not kept: a list of lists has to stay short. */
export const mostViews = 30;

export type ViewFault = 'no-name' | 'too-long' | 'too-many';

/** A view as it was named; or why it is not kept. */
export const viewNamed = (
  view: SavedView,
  known: readonly SavedView[],
): Result<SavedView, ViewFault> => {
  const name = cleanLine(view.name);
  if (isBlank(name)) return err('no-name');
  if ([...name].length > longestViewName) return err('too-long');
  if (known.filter(({ owner }) => owner === view.owner).length >= mostViews) return err('too-many');
  return ok({ ...view, name });
};
