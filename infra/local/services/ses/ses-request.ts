import addressparser from 'nodemailer/lib/addressparser/index.js';

/** A refusal as SES gives it; the codes are those of the V1 API. */
export type SesError = Readonly<{ status: number; code: string; message: string }>;

export type RawMail = Readonly<{
  raw: Buffer;
  source: string;
  destinations: readonly string[];
  configurationSet: string | undefined;
  tags: Readonly<Record<string, string>>;
  headers: readonly Readonly<{ name: string; value: string }>[];
}>;

/** What SES of this stack knows. */
export type SesAccount = Readonly<{
  region: string;
  identities: readonly string[];
  configurationSets: readonly string[];
}>;

const sesError = (code: string, message: string, status = 400): SesError => ({
  status,
  code,
  message,
});

/** https://docs.aws.amazon.com/ses/latest/dg/quotas.html, for the V1 API. */
const limits = { recipients: 50, bytes: 10 * 1024 * 1024, tags: 50 };
const tagPattern = /^[A-Za-z0-9_-]{1,256}$/;

const members = (form: URLSearchParams, prefix: string): string[] => {
  const found: string[] = [];
  for (let index = 1; form.has(`${prefix}.member.${index}`); index += 1)
    found.push(form.get(`${prefix}.member.${index}`) ?? '');
  return found;
};

const tagsOf = (form: URLSearchParams): [string, string][] => {
  const found: [string, string][] = [];
  for (let index = 1; form.has(`Tags.member.${index}.Name`); index += 1)
    found.push([
      form.get(`Tags.member.${index}.Name`) ?? '',
      form.get(`Tags.member.${index}.Value`) ?? '',
    ]);
  return found;
};

export const headersOf = (raw: Buffer): { name: string; value: string }[] => {
  const [head = ''] = raw.toString('utf8').split(/\r?\n\r?\n/, 1);
  return head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }] : [];
    });
};

export const addressesIn = (text: string): string[] =>
  addressparser(text, { flatten: true }).flatMap(({ address }) => address || []);

const headerAddresses = (headers: RawMail['headers'], names: readonly string[]): string[] =>
  headers
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .flatMap(({ value }) => addressesIn(value));

/** Reads the form of a SendRawEmail. */
export const readRawMail = (form: URLSearchParams): RawMail => {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const headers = headersOf(raw);
  const given = members(form, 'Destinations').flatMap(addressesIn);
  const [from = ''] = headerAddresses(headers, ['from']);
  return {
    raw,
    headers,
    source: form.get('Source') ?? from,
    destinations: given.length > 0 ? given : headerAddresses(headers, ['to', 'cc', 'bcc']),
    configurationSet: form.get('ConfigurationSetName') ?? undefined,
    tags: Object.fromEntries(tagsOf(form)),
  };
};

const isVerified = (address: string, identities: readonly string[]): boolean =>
  identities.some((identity) =>
    identity.includes('@')
      ? identity.toLowerCase() === address.toLowerCase()
      : address.toLowerCase().endsWith(`@${identity.toLowerCase()}`),
  );

/** What SES would refuse the mail for. It does not judge the account: no sandbox, quota or suppression. */
export const refusalOf = (mail: RawMail, account: SesAccount): SesError | undefined => {
  const senders = [...addressesIn(mail.source), ...headerAddresses(mail.headers, ['from'])];
  const strangers = senders.filter((sender) => !isVerified(sender, account.identities));
  if (senders.length === 0) return sesError('InvalidParameterValue', 'Missing From.');
  if (strangers.length > 0)
    return sesError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${account.region.toUpperCase()}: ${strangers.join(', ')}`,
    );
  if (mail.configurationSet && !account.configurationSets.includes(mail.configurationSet))
    return sesError(
      'ConfigurationSetDoesNotExist',
      `Configuration set <${mail.configurationSet}> does not exist.`,
    );
  if (mail.destinations.length === 0)
    return sesError('InvalidParameterValue', 'Missing final destination.');
  if (mail.destinations.length > limits.recipients)
    return sesError('InvalidParameterValue', `Recipient count exceeds ${limits.recipients}.`);
  if (mail.raw.length > limits.bytes)
    return sesError('InvalidParameterValue', 'Message length is more than 10485760 bytes long.');
  const bad = Object.entries(mail.tags)
    .flat()
    .find((text) => !tagPattern.test(text));
  if (bad !== undefined)
    return sesError('InvalidParameterValue', `Invalid tag name or value: <${bad}>.`);
  return undefined;
};

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const sentXml = (messageId: string, requestId: string): string =>
  `<SendRawEmailResponse xmlns="${namespace}"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></SendRawEmailResponse>`;

export const errorXml = ({ status, code, message }: SesError, requestId: string): string =>
  `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${xmlText(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
