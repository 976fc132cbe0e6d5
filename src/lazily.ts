import { createRequire } from 'node:module';

/**
 * Loads a package where it is first used, without waiting. For what a start can do without: together these packages cost more than all
 * else that happens before the gateway listens. Give the result the package's own type, as in `const yaml: typeof import('yaml') = ...`.
 */
export const lazily = createRequire(import.meta.url);
