import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import { json, type RawUpstream, type Received, startRawUpstream } from '../proxy/raw-upstream.ts';
import { createPlace, type Place } from './gateways.ts';

export const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

/** A receiver of webhooks, and, anew for each test of a file, a place whose gateways tell it. */
export interface Team {
  readonly receiver: RawUpstream;
  readonly place: Place;
  /** The receiver as a configuration has it. */
  team(change?: object): object;
  /** Opens a gateway, which is closed with the test. */
  open(env?: Readonly<Record<string, string>>): Promise<TestGateway>;
  /** Leaves it to the test to have closed what it opened. */
  forget(): void;
  close(): Promise<void>;
}

export function useTeam(): Team {
  let receiver: RawUpstream;
  let place: Place;
  const opened: TestGateway[] = [];
  const team = (change: object = {}): object => ({
    url: `${receiver.url}/hooks?key=in-the-url`,
    secrets: [secret],
    allowPrivateAddresses: true,
    ...change,
  });
  const close = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((gateway) => gateway.close()));
  };
  beforeAll(async () => {
    receiver = await startRawUpstream();
  });
  beforeEach(() => {
    receiver.answerWith(json({}));
    place = createPlace({ webhooks: { team: team() } });
  });
  afterEach(async () => {
    await close();
    place.remove();
  });
  afterAll(() => receiver.close());
  return {
    get receiver() {
      return receiver;
    },
    get place() {
      return place;
    },
    team,
    open: async (env) => {
      const gateway = await place.open(env);
      opened.push(gateway);
      return gateway;
    },
    forget: () => {
      opened.length = 0;
    },
    close,
  };
}

/** What a message says, where its signature is right. */
export function verified({ bytes, headers }: Received): unknown {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return new Webhook(secret).verify(bytes.toString(), texts);
}

export const idAndBytes = ({ headers, bytes }: Received): unknown => [headers['webhook-id'], bytes.toString()];
