import { resolve as resolvePath } from 'node:path';
import { type Environment, isUnset, readYaml } from './config-file.ts';
import type { FileConnection } from './config-schema.ts';
import { atPointer, isRecord } from './contract/document.ts';
import { describeHeld } from './contract/held.ts';
import { createOracle } from './contract/oracle.ts';
import { readDocument } from './contract/read.ts';
import { providers } from './providers/index.ts';
import type { World } from './providers/provider.ts';

/** What the emulator starts with, tried once so that a bad seed stops the start. */
export function readWorld(
  id: string,
  connection: FileConnection,
  folder: string,
  env: Environment,
  problems: string[],
): ((now: number) => World) | undefined {
  const { provider, settings, seed } = connection;
  const worlds: Readonly<Record<string, (now: number) => World>> = providers[provider].worlds;
  const name = connection.world ?? 'demo';
  const named = Object.hasOwn(worlds, name) ? worlds[name] : undefined;
  if (named === undefined) {
    if (!isUnset(name)) problems.push(`connections.${id}.world holds "${name}"; it should be one of ${Object.keys(worlds).join(', ')}.`);
    return undefined;
  }
  const before = problems.length;
  if (isUnset(seed)) return undefined;
  const seeded = seed === undefined ? undefined : readYaml(resolvePath(folder, seed), `connections.${id}.seed`, env, problems);
  const make = (now: number): World => {
    const world: Record<string, unknown> = seeded ?? { ...named(now) };
    const changed =
      settings === undefined ? world : { ...world, settings: { ...(isRecord(world['settings']) && world['settings']), ...settings } };
    // Held against the contract below, before it is ever used.
    return structuredClone(changed) as World;
  };
  const where = `connections.${id}${seed === undefined ? '' : ` (${seed})`}`;
  if (problems.length === before && (seeded !== undefined || settings !== undefined)) {
    const world = make(Date.now());
    const document = readDocument('unified');
    const schema = { $ref: `#/components/schemas/${provider[0]?.toUpperCase()}${provider.slice(1)}World` };
    const breaches = createOracle(document).judge(schema, world);
    problems.push(
      ...breaches.map(
        ({ pointer, message }) =>
          `${where}: ${pointer || 'the world'} holds ${describeHeld(pointer, atPointer(world, pointer))}; it ${message}.`,
      ),
    );
    if (breaches.length === 0) {
      try {
        providers[provider].emulate(world);
      } catch (error) {
        problems.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return problems.length === before ? make : undefined;
}
