import { afterAll, beforeAll } from 'vitest';
import { type Prove, unifiedTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { bearer, claims, createSigner, type SignalGateway, startSignalGateway } from '../signals/world.ts';
import { replay } from './run.ts';

const connections = { authing: 'authing', genauth: 'genauth', monocloud: 'monocloud', snag: 'snag' };

const signer = await createSigner();
let gateway: SignalGateway;
beforeAll(async () => {
  // Nothing is sent there: the address is not allowed.
  const team = { url: 'https://127.0.0.1:9/', secrets: [`whsec_${Buffer.alloc(24).toString('base64')}`] };
  gateway = await startSignalGateway(signer, { more: { webhooks: { team } } });
});
afterAll(() => gateway.close());

/** As the configured transmitter and operator do. */
const prove: Prove = async (one, request) =>
  one.operation.id === 'receiveSecurityEvent'
    ? { ...request, body: await signer.sign(claims(one.name)) }
    : { ...request, headers: { ...request.headers, authorization: `Bearer ${bearer}` } };

replay(
  await loadContract('unified'),
  () => unifiedTarget('unified', gateway.url, { gatewayUrl: gateway.url, connections }, false, prove),
  'unified emulator',
);
