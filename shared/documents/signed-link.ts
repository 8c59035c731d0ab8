import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';

/** What S3 expects of a link: its request has no body to sign. */
const unsigned = 'UNSIGNED-PAYLOAD';

const urlOf = ({ protocol, hostname, port, path, query }: HttpRequest): string => {
  const url = new URL(`${protocol}//${hostname}${path}`);
  if (port !== undefined) url.port = String(port);
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) url.searchParams.append(name, one ?? '');
  return url.href;
};

/**
 * A link by which anyone may get one file for some seconds, with the rights of the function that
 * made it. Asks nothing of S3. `seconds` are those of the real time.
 */
export const signedLink = async (
  client: S3Client,
  place: Readonly<{ bucket: string; key: string }>,
  seconds: number,
): Promise<string> => {
  const { credentials, region, sha256 } = client.config;
  const signer = new SignatureV4({
    ...{ credentials, region, sha256 },
    service: 's3',
    // S3 signs the path as it stands.
    uriEscapePath: false,
  });
  const command = new GetObjectCommand({ Bucket: place.bucket, Key: place.key });
  let link = '';
  // Takes the request that the client would have sent, so that endpoint and path are its own.
  command.middlewareStack.add(
    () =>
      async ({ request }) => {
        if (!HttpRequest.isInstance(request)) throw new Error('The SDK made no request to sign');
        const { host = '' } = request.headers;
        const headers = { host, 'x-amz-content-sha256': unsigned };
        const bare = Object.assign(HttpRequest.clone(request), { headers });
        link = urlOf(HttpRequest.clone(await signer.presign(bare, { expiresIn: seconds })));
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'finalizeRequest', priority: 'high', name: 'signLink' },
  );
  await client.send(command);
  return link;
};
