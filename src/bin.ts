#!/usr/bin/env node
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What `npx phonegate` runs: the command line on Node 24.18 or later. An older Node fetches such a one from the npm registry, as npx
 * itself would, and hands over to it. This file alone must run on old Nodes, so it imports nothing of ours until it knows.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 18)) {
  // Plain JavaScript compiles once and is kept; a start is mostly the loading of packages.
  (await import('node:module')).enableCompileCache();
  await import('./main.ts');
} else {
  process.stderr.write(`Phonegate needs Node 24.18 or later and this is ${process.version}: using node@24 from the npm registry.\n`);
  const child = spawn(fetchNode(), [fileURLToPath(new URL('./main.js', import.meta.url)), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function fetchNode(): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['exec', '--yes', '--loglevel=error', '--package=node@24', '--', 'node', '-p', 'process.execPath'];
  return execFileSync(npm, args, { encoding: 'utf8', shell: process.platform === 'win32' }).trim();
}
