import type { operations, paths } from '../../../generated/providers/authing.ts';
import type { components } from '../../../generated/unified.ts';
import { defineBrand } from '../authing-v3/brand.ts';
import { AuthingV3State } from '../authing-v3/state.ts';
import { createWorlds } from '../authing-v3/worlds.ts';
import { defineProvider } from '../provider.ts';

type AuthingWorld = components['schemas']['AuthingWorld'];

/** Authing, a customer identity service; its V3 authentication API acts as the signed-in user. */
export const authing = defineProvider<paths, operations, AuthingWorld>()({
  ...defineBrand({
    brand: 'authing',
    title: 'Authing',
    appIdHeader: 'x-authing-app-id',
    sdk: {
      package: 'authing-node-sdk',
      option: 'appHost',
      note: 'Give AuthenticationClient a full http:// URL, the native path included. It returns failures and does not throw them.',
    },
  }),
  createState: (world: AuthingWorld) => new AuthingV3State(world),
  worlds: createWorlds('authing'),
});
