/** The pages on which one begins, made on the spot where none lies ready, and those of a fault. */
export { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
export { showStart } from './form/start/show-start.ts';
export { showApplicationForm } from './one-page/show-application-form.ts';
