import { get, inArea, opens, post, throttles } from './route.ts';
import { staffDocumentRoutes } from './staff/documents.ts';

const { files } = throttles;

export const documentsRoutes = inArea('documents', [
  // By a link, or by a form that carries the access where there are no cookies.
  get('download-nomination-form', '/{language}/nomination-form.pdf', files),
  opens(
    'download-nomination-form',
    post('open-nomination-pdf', '/{language}/open/nomination-form.pdf', files),
  ),
  post('upload-document', '/{language}/documents/{kind}', files),
  post('remove-document', '/{language}/documents/{kind}/remove', files),
  post('download-document', '/{language}/documents/{kind}/download', files),
  ...staffDocumentRoutes,
]);
