#!/usr/bin/env node
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What `npx phonegate` runs: the command line on Node 24.18 or later. An older Node looks for such a one as npx itself would, in the
 * project and in what was fetched before, else fetches it from the npm registry, and hands over to it. This file alone must run on old
 * Nodes, so it imports nothing of ours until it knows.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 18)) {
  // Plain JavaScript compiles once and is kept; a start is mostly the loading of packages.
  (await import('node:module')).enableCompileCache();
  await import('./main.ts');
} else {
  const child = spawn(findNode() ?? fetchNode(), [fileURLToPath(new URL('./main.js', import.meta.url)), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** `undefined` where it would have to be fetched. */
function findNode(): string | undefined {
  try {
    return node24('--no');
  } catch {
    return undefined;
  }
}

function fetchNode(): string {
  process.stderr.write(`Phonegate needs Node 24.18 or later and this is ${process.version}: fetching node@24 from the npm registry.\n`);
  return node24('--yes');
}

/** The path of Node 24. Throws where it is not there and the answer to whether it may be fetched is no, or where fetching fails. */
function node24(answer: '--yes' | '--no'): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['exec', answer, '--loglevel=error', '--package=node@24', '--', 'node', '-p', 'process.execPath'];
  const stderr = answer === '--yes' ? 'inherit' : 'ignore';
  return execFileSync(npm, args, { encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', stderr] }).trim();
}
