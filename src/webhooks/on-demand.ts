import type { Handlers } from '../handler.ts';
import type { DeliveryOperation } from './handlers.ts';

/** The handlers of deliveries, loaded with the first request for one. */
export const deliveryHandlers: Handlers<DeliveryOperation> = {
  listDeliveries: async (...request) => (await import('./handlers.ts')).deliveryHandlers.listDeliveries(...request),
  replayDeliveries: async (...request) => (await import('./handlers.ts')).deliveryHandlers.replayDeliveries(...request),
};
