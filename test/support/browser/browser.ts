import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';
import { browserFolder } from './browser-folder.ts';
import { browserFonts } from './browser-fonts.ts';

/**
 * Flags of the package that suit Lambda's sandbox alone, and those of its graphics processor in
 * software: it takes half of the time to paint what nobody looks at. What is measured here is laid
 * out before it is painted.
 */
const notHere =
  /^--(single-process|no-zygote|headless|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/;

/** The Chromium that comes from npm with its libraries, or the one at CHROMIUM_PATH. */
const program = async (): Promise<{ executablePath: string; libraries?: string }> => {
  const own = process.env['CHROMIUM_PATH'];
  if (own !== undefined) return { executablePath: own };
  const folder = await browserFolder();
  return {
    executablePath: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023', 'lib'),
  };
};

/** Starts a browser that takes its fonts from our packages and its language and zone from nowhere. */
export const startBrowser = async (): Promise<Browser> => {
  const { executablePath, libraries } = await program();
  const fonts = browserFonts();
  const browser = await driver.launch({
    executablePath,
    args: [
      ...chromium.args.filter((flag) => !notHere.test(flag)),
      ...['--disable-gpu', '--disable-software-rasterizer'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--no-sandbox', '--lang=en-US'],
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fonts.file,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    },
    headless: true,
  });
  browser.once('disconnected', fonts.remove);
  return browser;
};
