import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** Seals what must not be readable at rest, and finds a number again without storing it. */
export interface Keyring {
  /** Names of the keys, which tell nothing of them; the first one's first. */
  readonly ids: readonly [string, ...string[]];
  /** AES-256-GCM by the first key. `context` (the row's id) is bound in, so that a sealed text is worth nothing in another row. */
  seal(text: string, context: string): string;
  /** Opens by whichever key sealed it. Throws a `TypeError` when none of the keys did, or the text or its place was changed. */
  open(sealed: string, context: string): string;
  /** A keyed hash of a number, by the first key. */
  hash(number: string): string;
  /** The hashes that the number may stand under, one a key. */
  hashes(number: string): readonly string[];
}

interface Key {
  readonly id: string;
  readonly sealing: KeyObject;
  readonly hashing: KeyObject;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keys of 32 bytes; the first is used for what is new, the others only for what was stored under them. */
export function createKeyring(secrets: readonly [Buffer, ...Buffer[]]): Keyring {
  const [first, ...others] = secrets;
  const current = deriveKey(first);
  const earlier = others.map(deriveKey);
  const keys = [current, ...earlier];
  return {
    ids: [current.id, ...earlier.map(({ id }) => id)],
    seal: (text, context) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current.sealing, iv).setAAD(Buffer.from(context));
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${current.id}.${Buffer.concat([iv, bytes, cipher.getAuthTag()]).toString('base64url')}`;
    },
    open: (sealed, context) => {
      const [id, text = ''] = sealed.split('.');
      const key = keys.find((known) => known.id === id);
      if (key === undefined) throw new TypeError('The store was sealed with a key that is not among the keys of this gateway.');
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key.sealing, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    },
    hash: (number) => hashBy(current, number),
    hashes: (number) => keys.map((key) => hashBy(key, number)),
  };
}

function deriveKey(secret: Buffer): Key {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `phonegate ${use}`, 32));
  return {
    id: createHash('sha256').update(derive('id')).digest('hex').slice(0, 8),
    // Node prepares bytes anew for every text, which takes longer than sealing it.
    sealing: createSecretKey(derive('sealing')),
    hashing: createSecretKey(derive('hashing')),
  };
}

function hashBy({ id, hashing }: Key, number: string): string {
  return `${id}.${createHmac('sha256', hashing).update(number).digest('base64url')}`;
}
