import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { isRecord } from '../src/contract/document.ts';
import { signingKey } from './configured.ts';
import { mock, type Running, root, serve } from './processes.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = readme
  .matchAll(/^```(\w+)\n(.*?)^```$/gms)
  .map(([, language = '', text = '']) => ({ language, text }))
  .toArray();

let gateway: Running;
let signalled: Running;
let prism: Running;
const folder = mkdtempSync(join(tmpdir(), 'phonegate-readme-'));
beforeAll(async () => {
  [gateway, signalled, prism] = await Promise.all([serve(), serveSignals(), mock()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([gateway.stop(), signalled.stop(), prism.stop()]);
  rmSync(folder, { recursive: true });
});

/** The gateway of the section on signals: its configuration and directory are those that the section shows. */
function serveSignals(): Promise<Running> {
  const shown = (language: string, start: string): string =>
    blocks.find((block) => block.language === language && block.text.startsWith(start))?.text ?? '';
  writeFileSync(join(folder, 'signals.yaml'), shown('yaml', 'signals:').replace(/\$\{\w+\}/, 'the-token-of-the-operator'));
  writeFileSync(join(folder, 'users.csv'), shown('csv', 'phone,'));
  return serve('--config', join(folder, 'signals.yaml'));
}

/** Puts the addresses of this run in the place of the default ones. */
function here(text: string): string {
  return text
    .replaceAll('http://127.0.0.1:4010', gateway.url)
    .replaceAll('http://127.0.0.1:4011', signalled.url)
    .replaceAll('http://127.0.0.1:4020', prism.url);
}

describe('the README shows what a reader sees, in this order', () => {
  for (const [index, { language, text }] of blocks.entries()) {
    if (language === 'console') {
      it(`block ${index + 1}: ${text.slice(2, 90)}`, () => {
        const steps = readSteps(text);
        const mark = '--- next command ---';
        const script = steps.map(({ command }) => `${here(command)}\nprintf '\\n${mark}\\n'`).join('\n');
        const outputs = execFileSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' }).split(`\n${mark}\n`);
        for (const [step, { command, output }] of steps.entries()) {
          expect({ command, ...compare(output, outputs[step] ?? '') }).toEqual({ command, ...compare(output, output) });
        }
      });
    }
    if (language === 'js') {
      it(`block ${index + 1}: the SDK sample`, () => {
        const printed = execFileSync(process.execPath, ['--input-type=module', '-'], { cwd: root, input: here(text), encoding: 'utf8' });
        expect(printed).toBe(blocks[index + 1]?.text);
      });
    }
    if (language === 'yaml' && !text.startsWith('signals:')) {
      it(`block ${index + 1}: the configuration is accepted`, () => {
        const configFile = join(folder, 'phonegate.yaml');
        writeFileSync(configFile, text);
        const env = {
          ...{ SNAG_KEY: 'a key', TEAM_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`, APP_TOKEN: 'a token' },
          PHONEGATE_SIGNING_KEY: signingKey,
        };
        const { connections, webhooks, securityEvents } = readConfig(env, { configFile });
        expect({
          connections: connections.map(({ id, mode }) => `${id} ${mode}`),
          endpoints: [...webhooks, ...(securityEvents?.receivers ?? [])].map(({ id }) => id),
        }).toEqual(
          text.startsWith('webhooks:')
            ? {
                connections: ['authing', 'genauth', 'monocloud', 'snag'].map((id) => `${id} emulate`),
                endpoints: ['webhook/team', 'set/app'],
              }
            : { connections: ['snag-live proxy', 'snag-emulated emulate', 'authing emulate'], endpoints: [] },
        );
      });
    }
  }

  it('and the scripts that its commands name exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = readme
      .matchAll(/npm (?:run )?(start|test|check|mock|generate)\b/g)
      .map(([, script]) => script)
      .toArray();
    expect([...new Set(named)].filter((script) => scripts[String(script)] === undefined)).toEqual([]);
  });
});

/** Splits a console block into commands, with their continuation lines, and what each prints. */
function readSteps(text: string): { command: string; output: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const lines = step.split('\n');
      const last = lines.findIndex((line) => !line.endsWith('\\'));
      return {
        command: lines.slice(0, last + 1).join('\n'),
        output: lines
          .slice(last + 1)
          .join('\n')
          .trim(),
      };
    });
}

/** JSON is compared as JSON, whatever its layout; `"..."` in the README fits anything. */
function compare(shown: string, printed: string): { readonly printed: unknown } {
  if (shown === '') return { printed: printed.trim() };
  return { printed: leaveOut(JSON.parse(shown), JSON.parse(printed)) };
}

function leaveOut(shown: unknown, printed: unknown): unknown {
  if (shown === '...' && printed !== undefined) return '...';
  if (Array.isArray(shown) && Array.isArray(printed)) return printed.map((item, index) => leaveOut(shown[index], item));
  if (isRecord(shown) && isRecord(printed)) {
    return Object.fromEntries(Object.entries(printed).map(([name, item]) => [name, leaveOut(shown[name], item)]));
  }
  return printed;
}
