import { authing } from './authing/index.ts';
import { genauth } from './genauth/index.ts';
import { monocloud } from './monocloud/index.ts';
import type { Provider, ProviderId } from './provider.ts';
import { snag } from './snag/index.ts';

/** Every provider. The enum in the unified contract and this record check each other, so neither can lag. */
export const providers = { authing, genauth, monocloud, snag } satisfies Record<ProviderId, Provider>;
