import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { quietly } from './installed.ts';

const folder = fileURLToPath(new URL('./peers/', import.meta.url));

/** Installs the peers by their own lock file, unless that very lock file is installed already. Throws with npm's output when it fails. */
export function installPeers(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
  const mark = `${folder}node_modules/.installed`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  quietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  writeFileSync(mark, wanted);
}
