import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../contract/document.ts';

/** How much a change asks of a version (https://semver.org): `major` breaks clients. */
export type Impact = 'major' | 'minor' | 'patch';

/** One change between two contracts, as Redocly rates it. */
export interface RatedChange {
  readonly impact: Impact;
  /** Redocly's name for the rule, or what was done to what. */
  readonly rule: string;
  readonly message: string;
  /** The place as seen from the operation, JSON pointer. */
  readonly path: string;
  /** The place where it is written: in the new document, or where it is gone from there in the old one. */
  readonly at: { readonly inOld: boolean; readonly pointer: string; readonly file: string; readonly line: number };
}

/** Why two documents could not be compared, in the differ's words. */
export class CannotCompare extends Error {
  override readonly name = 'CannotCompare';
}

/** Compares two OpenAPI documents by `redocly diff`. Throws `CannotCompare`. */
export function compareByRedocly(before: string, after: string): RatedChange[] {
  const args = [findRedocly(), 'diff', before, after, '--format', 'json', '--fail-on', 'none'];
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (status !== 0) {
    const words = stderr.split('\n').find((line) => /^Error: |does not exist/.test(line)) ?? stderr.trim();
    throw new CannotCompare(words.replace(/^Error: /, ''));
  }
  const report: unknown = JSON.parse(stdout);
  const changes = isRecord(report) && report['reportVersion'] === '1' && Array.isArray(report['changes']) ? report['changes'] : undefined;
  if (changes === undefined)
    throw new CannotCompare('This version of Redocly reports in a way that is not known here; use @redocly/cli 2.');
  return changes.filter(isRecord).flatMap(readChange);
}

function findRedocly(): string {
  try {
    return fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
  } catch {
    throw new CannotCompare('The differ is Redocly, which is not installed here: npm install --save-dev @redocly/cli@2');
  }
}

function readChange(change: Readonly<Record<string, unknown>>): RatedChange[] {
  const { path, kind, property, typeName, impact, base, revision, verdicts } = change;
  const inOld = !isRecord(revision);
  const common = { path: pointerOf(path), at: { inOld, ...readPlace(inOld ? base : revision) } };
  const rated = Array.isArray(verdicts) ? verdicts.filter(isRecord) : [];
  if (rated.length === 0) {
    const step = pointerOf(path).split('/').at(-1) ?? '';
    const name = `${typeName} \`${step.replaceAll('~1', '/').replaceAll('~0', '~')}\``;
    const what = typeof property === 'string' ? `\`${property}\` of ${name}` : name;
    return [{ ...common, impact: readImpact(impact), rule: `${typeName}-${kind}`.toLowerCase(), message: `${what} was ${kind}.` }];
  }
  return rated.map((verdict) => ({
    ...common,
    impact: readImpact(verdict['impact']),
    rule: String(verdict['ruleId']),
    message: String(verdict['message']),
  }));
}

function readPlace(place: unknown): { readonly pointer: string; readonly file: string; readonly line: number } {
  const { pointer, file, line } = isRecord(place) ? place : {};
  return { pointer: pointerOf(pointer), file: String(file ?? ''), line: Number(line ?? 1) };
}

function pointerOf(fragment: unknown): string {
  return typeof fragment === 'string' ? fragment.replace(/^[^#]*#/, '').replace(/\/$/, '') : '';
}

/** What is not known is taken for the worst. */
function readImpact(impact: unknown): Impact {
  return impact === 'minor' || impact === 'patch' ? impact : 'major';
}
