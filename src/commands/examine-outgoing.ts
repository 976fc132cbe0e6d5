import { createPublicKey } from 'node:crypto';
import type { Config } from '../config.ts';
import { importCsv, tellUnusable } from '../directory/csv.ts';
import { BadSigningKey } from '../receipts/signing-jwk.ts';
import { parseSigningKey } from '../receipts/signing-key.ts';
import type { Endpoint } from '../webhooks/sender.ts';
import { type Examined, tryToReach } from './examine.ts';

/** What receipts, webhooks, security events and signals need, as far as it can be known without sending anything. */
export async function examineOutgoing(config: Config): Promise<Examined[]> {
  const { webhooks, securityEvents, signals } = config;
  return [
    await examineReceipts(config),
    ...(await Promise.all(webhooks.map((endpoint) => examineEndpoint(endpoint, [])))),
    ...(await Promise.all(
      (securityEvents?.receivers ?? []).map((receiver) => examineEndpoint(receiver, [['audience', receiver.audience]])),
    )),
    ...(signals === undefined ? [] : [await examineSignals(signals, config)]),
  ];
}

async function examineReceipts({ receipts, securityEvents }: Config): Promise<Examined> {
  const title = `receipts (issued by ${receipts.issuer}${securityEvents === undefined ? '' : `; security events by ${securityEvents.issuer}`})`;
  if (receipts.signingKey === undefined) {
    const why = 'none, so they are not signed: PHONEGATE_SIGNING_KEY_FILE names one; `phonegate receipt key FILE` makes one.';
    return { title, notes: [['key', why]], problems: [] };
  }
  try {
    const { algorithm, keyId, jwks } = await parseSigningKey(receipts.signingKey);
    const earlier = jwks.keys.length - 1;
    return {
      title,
      notes: [['key', `${keyId} (${algorithm}), of ${receipts.signingKey.source}${earlier === 0 ? '' : `; ${earlier} earlier`}.`]],
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof BadSigningKey)) throw error;
    return { title, notes: [], problems: [error.message] };
  }
}

async function examineEndpoint({ id, url, allowPrivateAddresses }: Endpoint, notes: Examined['notes']): Promise<Examined> {
  // The path may be a secret by itself.
  const { origin } = new URL(url);
  const trouble = await tryToReach(url, allowPrivateAddresses);
  return trouble === undefined
    ? { title: `${id} (${origin})`, notes: [...notes, ['target', 'accepts connections.']], problems: [] }
    : { title: `${id} (${origin})`, notes, problems: [`${origin} ${trouble}.`] };
}

async function examineSignals(
  { transmitters, camara, directory, rules }: NonNullable<Config['signals']>,
  { connections }: Config,
): Promise<Examined> {
  const notes: [string, string][] = [];
  const problems: string[] = [];
  const reach = async (what: string, url: string, allowPrivateAddresses: boolean): Promise<void> => {
    const { origin } = new URL(url);
    const trouble = await tryToReach(url, allowPrivateAddresses);
    if (trouble === undefined) notes.push([what, `${origin} accepts connections.`]);
    else problems.push(`${what}: ${origin} ${trouble}.`);
  };
  for (const { id, issuer, keys } of transmitters) {
    if ('jwksUrl' in keys) await reach(`keys of ${id}`, keys.jwksUrl, keys.allowPrivateAddresses);
    else {
      const unusable = keys.jwks.keys.flatMap((key, index) => (isPublicKey(key) ? [] : [index]));
      notes.push([`keys of ${id}`, `${keys.jwks.keys.length} given, for ${issuer}.`]);
      problems.push(...unusable.map((index) => `keys of ${id}: what stands at ${index} is no public key that can be used.`));
    }
  }
  if (transmitters.length + camara.length === 0) notes.push(['senders', 'none: every signal is refused.']);
  if (rules.length === 0) notes.push(['policy', 'no rule: nothing follows from a signal.']);
  if ('url' in directory) {
    await reach('directory', directory.url, directory.allowPrivateAddresses);
    return { title: 'signals', notes, problems };
  }
  const { csvFile } = directory;
  try {
    const { rows, problems: bad } = await importCsv(csvFile, new Map(connections.map(({ id, provider }) => [id, provider])));
    notes.push(['directory', `${csvFile}, of which ${rows === 1 ? '1 row' : `${rows} rows`} can be used.`]);
    if (bad.length > 0) problems.push(`directory: ${tellUnusable(csvFile, bad.length)}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    problems.push(`directory: ${csvFile} cannot be read (${error.code}).`);
  }
  return { title: 'signals', notes, problems };
}

function isPublicKey(jwk: object): boolean {
  try {
    return createPublicKey({ key: { ...jwk }, format: 'jwk' }).type === 'public';
  } catch {
    return false;
  }
}
