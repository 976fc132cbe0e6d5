import { resolve as resolvePath } from 'node:path';
import { type Environment, isUnset, readYaml } from './config-file.ts';
import type { FileConnection, Sound } from './config-schema.ts';
import { atPointer, isRecord } from './contract/document.ts';
import { describeHeld } from './contract/held.ts';
import { createOracle } from './contract/oracle.ts';
import { readDocument } from './contract/read.ts';
import { providers } from './providers/index.ts';
import type { ProviderId, World } from './providers/provider.ts';

/** What the emulator starts with, tried once so that a bad seed stops the start. */
export function readWorld(
  id: string,
  provider: ProviderId,
  { seed, settings, world: name = 'demo' }: Sound<FileConnection>,
  folder: string,
  env: Environment,
  problems: string[],
): ((now: number) => World) | undefined {
  const worlds: Readonly<Record<string, (now: number) => World>> = providers[provider].worlds;
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
    const breaches = createOracle(document).explain(schema, world);
    problems.push(
      ...breaches.map(
        ({ pointer, expected }) =>
          `${where}: ${pointer || 'the world'} holds ${describeHeld(pointer, atPointer(world, pointer))}; it ${expected}.`,
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
