import { workScriptName } from '#shared/web/assets/asset-names.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The instant at which the Check page was made, signed. */
export const stampField = 'made';
/** What the browser's script writes its solution into. */
export const workField = 'altcha';

export type CheckSigns = Readonly<{
  stamp: string;
  /** What a browser with scripts is asked to work out, as JSON; only when traffic is above usual. */
  challenge: string | undefined;
}>;

/** The hidden fields by which a Check page tells how it was sent; nobody sees or needs them. */
export const Work = ({ signs: { stamp, challenge } }: { signs: CheckSigns }) => (
  <>
    <input type="hidden" name={stampField} value={stamp} />
    {challenge === undefined ? null : (
      <>
        <input type="hidden" name={workField} value="" data-challenge={challenge} />
        <script type="module" src={pathTo('show-asset', { file: workScriptName })} />
      </>
    )}
  </>
);
