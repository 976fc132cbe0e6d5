import type { operations, paths } from '../../../generated/providers/monocloud.ts';
import { defineProvider } from '../provider.ts';
import {
  addPhone,
  createUser,
  deleteUser,
  findUserById,
  markPhoneAsUnverified,
  markPhoneAsVerified,
  removePhone,
  setPrimaryPhone,
} from './operations.ts';
import { refuse } from './problems.ts';
import { MonocloudState, type MonocloudWorld } from './state.ts';
import { mapping } from './unified.ts';
import { demo, keyRevoked, noPhone, phoneUnverified, twoPhones } from './worlds.ts';

const demoKey = 'demo-monocloud-key';

/** MonoCloud: a server's key acts on a named user, who has a list of phones. */
export const monocloud = defineProvider<paths, operations, MonocloudWorld>()({
  about: {
    title: 'MonoCloud',
    effects: [
      { effect: 'unverified', operationId: 'markPhoneAsUnverified', evidence: 'documented' },
      { effect: 'removed', operationId: 'removePhone', evidence: 'documented' },
    ],
    proof: { kind: 'none', operationId: null, evidence: 'documented' },
    subject: ['userId'],
    identifiedBy: ['userId'],
    phoneSelectors: ['id', 'e164', 'sole'],
    readsPhones: true,
    refusals: [],
    sdk: {
      package: '@monocloud/sdk-js-core',
      option: 'domain',
      note: 'It insists on https: use a TLS listener with a trusted certificate, or hand it a transport of your own.',
    },
  },
  refuse,
  demoCredentials: { apiKey: demoKey },
  headers: ({ apiKey }) => (apiKey === undefined ? {} : { 'x-api-key': apiKey }),
  exampleHeaders: {
    valid: { 'x-api-key': demoKey },
    wrong: { 'x-api-key': 'no-such-key' },
    missing: {},
    noPermission: { 'x-api-key': 'demo-monocloud-key-without-permission' },
  },
  createState: (world) => new MonocloudState(world),
  operations: {
    createUser,
    findUserById,
    deleteUser,
    addPhone,
    removePhone,
    setPrimaryPhone,
    markPhoneAsVerified,
    markPhoneAsUnverified,
  },
  authenticate: { apiKey: (state, key) => state.judgeKey(key) },
  worlds: { demo, phoneUnverified, twoPhones, noPhone, keyRevoked },
  mapping,
});
