import { get, inArea, listed, opens, post, throttles } from './route.ts';

const { pages, forms, codes } = throttles;

export const applicantsRoutes = inArea('applicants', [
  listed(get('show-start', '/{language}/apply', pages)),
  listed(get('show-application-form', '/{language}/apply/one-page', pages)),
  post('submit-application', '/{language}/apply', forms),
  post('start-application', '/{language}/apply/start', forms),
  get('show-form-page', '/{language}/apply/{page}', pages),
  post('save-form-page', '/{language}/apply/{page}', forms),
  opens('show-form-page', post('open-form-page', '/{language}/open/{page}', forms)),
  get('show-check', '/{language}/apply/check', pages),
  opens('show-check', post('open-check', '/{language}/open/check', forms)),
  post('send-application', '/{language}/apply/check', forms),
  get('show-documents', '/{language}/apply/documents', pages),
  opens('show-documents', post('open-documents', '/{language}/open/documents', forms)),
  post('save-documents', '/{language}/apply/documents', forms),
  post('ask-endorser', '/{language}/application/endorser', forms),
  get('show-nomination-form', '/{language}/nomination-form', pages),
  opens(
    'show-nomination-form',
    post('open-nomination-form', '/{language}/open/nomination-form', forms),
  ),
  get('show-endorsement', '/{language}/endorse/{token}', pages),
  post('answer-endorsement', '/{language}/endorse/{token}', forms),
  get('show-receipt', '/{language}/applications/{reference}', pages),
  get('show-status', '/{language}/application', pages),
  opens('show-status', post('open-status', '/{language}/open/application', forms)),
  post('change-consents', '/{language}/application/consents', forms),
  post('answer-return', '/{language}/application/answer', forms),
  post('withdraw-application', '/{language}/application/withdraw', forms),
  post('download-data', '/{language}/application/data', forms),
  post('forget-browser', '/{language}/application/forget', forms),
  post('end-access', '/{language}/application/browsers', forms),
  get('show-return', ['/{language}/return', '/{language}/return/{reference}'], pages),
  post('ask-code', '/{language}/return', codes),
  post('enter-code', '/{language}/return/code', codes),
]);
