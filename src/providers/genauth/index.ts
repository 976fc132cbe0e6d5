import type { operations, paths } from '../../../generated/providers/genauth.ts';
import type { components } from '../../../generated/unified.ts';
import { defineBrand } from '../authing-v3/brand.ts';
import { AuthingV3State } from '../authing-v3/state.ts';
import { createWorlds } from '../authing-v3/worlds.ts';
import { defineProvider } from '../provider.ts';

type GenauthWorld = components['schemas']['GenauthWorld'];

/** GenAuth, Authing's V3 API under another name: hosts and header names differ. */
export const genauth = defineProvider<paths, operations, GenauthWorld>()({
  ...defineBrand({
    brand: 'genauth',
    title: 'GenAuth',
    appIdHeader: 'x-genauth-app-id',
    sdk: {
      package: 'authing-node-sdk',
      option: 'appHost',
      note: '@genauth/nodejs is documented and not on npm; the documents also use authing-node-sdk, whose x-authing-app-id is accepted.',
    },
  }),
  createState: (world: GenauthWorld) => new AuthingV3State(world),
  worlds: createWorlds('genauth'),
});
