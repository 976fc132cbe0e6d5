import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { readDocument } from '../src/contract/read.ts';
import { openApiFile } from '../src/pages.ts';
import { providers } from '../src/providers/index.ts';

/** Lints every contract as it is served, that is with its overlay, the one document of both faces, and the workflows. */
const folder = mkdtempSync(join(tmpdir(), 'phonegate-contracts-'));
try {
  const documents = Object.fromEntries(['unified', 'directory', ...Object.keys(providers)].map((name) => [name, readDocument(name)]));
  const files = Object.entries(documents).map(([name, document]) => {
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, stringify(document, { aliasDuplicateObjects: false }));
    return file;
  });
  const redocly = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
  const config = fileURLToPath(new URL('../.redocly.yaml', import.meta.url));
  const stories = fileURLToPath(new URL('../specs/workflows/', import.meta.url));
  const workflows = readdirSync(stories).map((name) => join(stories, name));
  const { status } = spawnSync(process.execPath, [redocly, 'lint', '--config', config, ...files, openApiFile, ...workflows], {
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
