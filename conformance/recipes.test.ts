import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPacked, packInto } from './packed.ts';
import { root } from './processes.ts';

/** The packed package, and a copy of each recipe with it installed, as in a consumer's own repository. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phonegate-recipes-'));
  packInto(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Two test files a recipe, at the same time, on the same user: each must have a state of its own. */
it.each([
  ['vitest', ['vitest'], /Tests\s+4 passed \(4\)/],
  ['jest', [], /Tests:\s+4 passed, 4 total/],
  ['node-test', [], /^ℹ pass 4$/m],
] as const)(
  'the recipe for %s works in a project that has nothing but the packed package',
  (name, links, passed) => {
    const project = join(folder, name);
    cpSync(join(root, 'conformance/recipes', name), project, { recursive: true, filter: (path) => !path.includes('node_modules') });
    // Jest alone is not among our own packages: it is large, and no other part of the project runs it.
    if (name === 'jest') execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: project, stdio: 'ignore' });
    installPacked(folder, project, links);
    const { stdout, stderr } = spawnSync('npm', ['test'], { cwd: project, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    expect(stdout + stderr).toMatch(passed);
  },
  180_000,
);
