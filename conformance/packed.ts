import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './processes.ts';

/** The file that `npm pack` makes. */
export const tarball = 'phonegate-0.1.0.tgz';

/** Packs the package into a folder. */
export function packInto(folder: string): void {
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
}

/**
 * Unpacks the package into a project's `node_modules`, and puts links to what it declares as dependencies into its own, where no version of
 * the project's stands in their way, links to `others` beside it, and nothing else.
 */
export function installPacked(packedIn: string, project: string, others: readonly string[] = []): void {
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'phonegate'), { recursive: true });
  execFileSync('tar', ['-xzf', join(packedIn, tarball), '--strip-components=1', '-C', join(modules, 'phonegate')]);
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'phonegate/package.json'), 'utf8'));
  const link = (name: string, into: string): void => {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(into, name));
  };
  for (const name of Object.keys(dependencies)) link(name, join(modules, 'phonegate/node_modules'));
  for (const name of others) link(name, modules);
}
