import { raw } from 'hono/html';
import { scriptWords } from '#shared/text/words.ts';
import { deviceTimeScript } from '#shared/web/assets/scripts/device-time.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type DeviceTimeProps = Readonly<{
  context: Pick<PageContext, 'language'>;
  /** In milliseconds since the epoch. */
  instant: number;
}>;

/**
 * An instant by the clock of the device, where scripts run. The script stands in the page, so that
 * the first view costs no request more; the answer needs `policyWithDeviceTime`.
 */
export const DeviceTime = ({ context, instant }: DeviceTimeProps) => (
  <>
    <p
      class="note"
      hidden
      data-instant={String(instant)}
      data-text={scriptWords(context.language).deviceTime('{time}')}
    />
    <script type="module">{raw(deviceTimeScript)}</script>
  </>
);
