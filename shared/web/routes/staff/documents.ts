import { roles } from '#shared/domain/people/role.ts';
import { get, only, throttles } from '../route.ts';

const { files } = throttles;

/**
 * Documents in the hands of the staff, of the area that has the bucket. The first writes down who
 * opens which, and leads to the second, which lasts a minute.
 */
export const staffDocumentRoutes = [
  only(
    roles,
    get('view-document', '/{language}/staff/applications/{reference}/documents/{kind}/{id}', files),
  ),
  only(
    roles,
    get(
      'download-for-staff',
      '/{language}/staff/applications/{reference}/documents/{kind}/{id}/file',
      files,
    ),
  ),
] as const;
