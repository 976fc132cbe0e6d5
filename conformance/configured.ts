import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { BadConfig, type Config, readConfig } from '../src/index.ts';
import { withFiles } from './temporary-files.ts';

/** What a configuration is read from; `yaml` that is not text is written as JSON, which YAML includes. */
export interface Source {
  readonly yaml?: string | object;
  /** Beside `phonegate.yaml`. */
  readonly files?: Readonly<Record<string, string | object>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: string;
  readonly host?: string;
}

/** Reads a configuration. Throws `BadConfig`. */
export function configOf({ yaml = '', files = {}, env = {}, ...command }: Source): Config {
  return withFiles({ ...files, 'phonegate.yaml': yaml }, (folder) =>
    readConfig(env, { configFile: join(folder, 'phonegate.yaml'), ...command }),
  );
}

/** What is wrong with a configuration, with the file's folder left out; nothing when it can be used. */
export function problemsOf(source: Source): string[] {
  try {
    configOf(source);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return error.problems.map((problem) => problem.replaceAll(/\S*phonegate-\w{6}\//g, ''));
  }
}

/** A private JWK, as the environment gives one. */
export const signingKey = JSON.stringify({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  alg: 'ES256',
});

/** How a file names an environment variable. */
export function variable(name: string): string {
  return `\${${name}}`;
}

/** What is told of a variable that is not set. */
export function unset(name: string, file = 'phonegate.yaml'): string {
  return `${file} uses ${variable(name)}, which the environment does not set.`;
}
