import { enhanceScriptName } from '../assets/asset-names.ts';
import { pathTo } from '../routes/paths.ts';

/** The script that adds comforts to what its page holds; no page needs it. */
export const Enhance = ({ forgetsTyped = false }: { forgetsTyped?: boolean }) => (
  <script
    type="module"
    src={pathTo('show-asset', { file: enhanceScriptName })}
    data-forget-typed={forgetsTyped ? '' : undefined}
  />
);
