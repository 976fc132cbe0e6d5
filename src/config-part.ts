import { dirname, resolve as resolvePath } from 'node:path';
import { defaultConnections } from './config.ts';
import { BadConfig, type Environment, findConfigFile, readYaml, withoutEmpty } from './config-file.ts';
import { type FileConfig, type Sound, schemaBreaches, soundParts, wordBreach } from './config-schema.ts';
import { applyStoreEnvironment, readStorePlace, type StorePlace } from './config-store.ts';
import { isRecord } from './contract/document.ts';
import type { ProviderId } from './providers/provider.ts';

/** Where a configuration has its store, for those who need nothing else: what the rest of the file lacks is no matter. Throws `BadConfig`. */
export function readPlaceOfStore(environment: Environment, configFile: string | undefined): StorePlace {
  return readPart(
    environment,
    configFile,
    ({ store }, env) => {
      const raw: Record<string, unknown> = store === undefined ? {} : { store };
      applyStoreEnvironment(raw, env);
      if (isRecord(raw['store'])) raw['store'] = without(raw['store'], ['keys', 'keyFile']);
      return raw;
    },
    ({ store = {} }, folder) => readStorePlace(store, folder),
  );
}

/** The provider of each connection of a configuration by its id; as `readPlaceOfStore`. Throws `BadConfig`. */
export function readConnectionProviders(environment: Environment, configFile: string | undefined): ReadonlyMap<string, ProviderId> {
  return readPart(
    environment,
    configFile,
    ({ connections = defaultConnections() }) => ({
      connections: isRecord(connections)
        ? Object.fromEntries(Object.entries(connections).map(([id, held]) => [id, isRecord(held) ? { provider: held['provider'] } : held]))
        : connections,
    }),
    ({ connections = {} }) =>
      new Map(Object.entries(connections).flatMap(([id, one]) => (one?.provider === undefined ? [] : [[id, one.provider]]))),
  );
}

function without(values: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

function readPart<T>(
  environment: Environment,
  configFile: string | undefined,
  part: (whole: Readonly<Record<string, unknown>>, env: Environment) => Record<string, unknown>,
  read: (sound: Sound<FileConfig>, folder: string) => T,
): T {
  const env = withoutEmpty(environment);
  const problems: string[] = [];
  const file = findConfigFile(env, configFile);
  const raw = file === undefined ? part({}, env) : readYaml(file, '', env, problems, (whole) => part(whole, env));
  if (raw === undefined) throw new BadConfig(problems);
  const breaches = schemaBreaches(raw);
  problems.push(...breaches.flatMap((breach) => wordBreach(breach, raw) ?? []));
  const result = read(soundParts(raw, breaches), dirname(file ?? resolvePath('phonegate.yaml')));
  if (problems.length > 0) throw new BadConfig(problems);
  return result;
}
