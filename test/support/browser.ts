import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

// The package unpacks the libraries that Chromium needs only where it believes itself on Lambda.
process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';

/** Flags of the package that suit Lambda's sandbox alone. */
const notHere = /^--(single-process|no-zygote|headless)/;

/** Starts the Chromium that comes from npm, or the one at CHROMIUM_PATH. */
export const startBrowser = async (): Promise<Browser> => {
  const own = process.env['CHROMIUM_PATH'];
  return driver.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: [
      ...chromium.args.filter((flag) => !notHere.test(flag)),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  });
};
