import chromium from '@sparticuz/chromium';

/*
 * Runs in a process of its own, whose folder for temporary files is where the browser shall lie, and
 * which believes itself on Lambda: elsewhere the package leaves the browser's libraries packed.
 */
await chromium.executablePath();
