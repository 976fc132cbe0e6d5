import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Holds the one document of both faces, which has every contract in it, against that of the last release: what breaks its clients needs a
 * version that says so. The folder of a clone may be given.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? root;
const document = 'generated/openapi.json';

/** `undefined` when git cannot do it. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
  } catch {
    return undefined;
  }
}

/** The part of a version that a breaking change raises: the first, or before 1.0.0 the second (https://semver.org, 4). */
function breakingPart(packageJson: string): string {
  const { version }: { version: string } = JSON.parse(packageJson);
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}

function compare(tag: string): number {
  const [before, packageBefore] = [git('show', `${tag}:${document}`), git('show', `${tag}:package.json`)];
  if (before === undefined || packageBefore === undefined) {
    process.stdout.write(`Contract changes: skipped, because ${tag} has no ${document} or no package.json.\n`);
    return 0;
  }
  const place = mkdtempSync(join(tmpdir(), 'phonegate-release-'));
  try {
    const old = join(place, 'openapi.json');
    writeFileSync(old, before);
    const format = process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';
    const command = join(root, 'src/main.ts');
    const { status } = spawnSync(process.execPath, [command, 'diff', old, document, '--format', format], { cwd: folder, stdio: 'inherit' });
    if (status !== 1) return status ?? 2;
    const isRaised = breakingPart(packageBefore) !== breakingPart(readFileSync(join(folder, 'package.json'), 'utf8'));
    process.stdout.write(
      isRaised
        ? `That is allowed: the version says that it breaks since ${tag}.\n`
        : `The version must say so: raise it in package.json, or take the change since ${tag} back.\n`,
    );
    return isRaised ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true });
  }
}

const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*')?.trim();
if (tag === undefined) {
  process.stdout.write('Contract changes: skipped, because this clone has no tag of a release (v1.2.3) to compare with.\n');
} else {
  process.exitCode = compare(tag);
}
