import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';

/** A configuration that serves https on 127.0.0.1, with a certificate that this process trusts and no other. */
export interface TrustedTls {
  readonly configFile: string;
  remove(): void;
}

/** Makes a throw-away certificate in a folder of its own. Call it before the first https connection of the process. */
export async function createTrustedTls(): Promise<TrustedTls> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-tls-'));
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  const configFile = join(folder, 'phonegate.yaml');
  writeFileSync(configFile, 'listen: { tls: { certFile: cert.pem, keyFile: key.pem } }\n');
  setDefaultCACertificates([...getCACertificates(), cert]);
  return { configFile, remove: () => rmSync(folder, { recursive: true }) };
}
