import type { operations, paths } from '../../../generated/providers/snag.ts';
import { defineProvider } from '../provider.ts';
import { listBadges, listBadgeUsers } from './badges.ts';
import { connectPhone, disconnectPhone, resolvePhoneConflict, sendPhoneVerificationCode } from './operations.ts';
import type { SnagWorld } from './records.ts';
import { refuse } from './refusals.ts';
import { SnagState } from './state.ts';
import { mapping } from './unified.ts';
import { codeSent, conflictPending, demo, numberTaken, phoneDisconnected } from './worlds.ts';

const demoKey = 'demo-snag-key';

/** Snag Solutions: a server's key acts on a named user, who has at most one phone. */
export const snag = defineProvider<paths, operations, SnagWorld>()({
  about: {
    title: 'Snag Solutions',
    effects: [
      { effect: 'removed', operationId: 'disconnectPhone', evidence: 'documented' },
      { effect: 'badges_cleared', operationId: 'disconnectPhone', evidence: 'documented' },
    ],
    proof: { kind: 'none', operationId: null, evidence: 'documented' },
    subject: ['userId', 'walletAddress', 'websiteId', 'organizationId'],
    identifiedBy: ['userId', 'walletAddress'],
    phoneSelectors: ['sole'],
    readsPhones: false,
    refusals: [],
    sdk: {
      package: '@snagsolutions/sdk',
      option: 'baseURL',
      note: "It has no method for phones: use client.post('/api/phone_verifications/disconnect', { body }).",
    },
  },
  refuse,
  demoCredentials: { apiKey: demoKey },
  headers: ({ apiKey }) => (apiKey === undefined ? {} : { 'x-api-key': apiKey }),
  exampleHeaders: { valid: { 'x-api-key': demoKey }, wrong: { 'x-api-key': 'no-such-key' }, missing: {} },
  createState: (world) => new SnagState(world),
  operations: { sendPhoneVerificationCode, connectPhone, disconnectPhone, resolvePhoneConflict, listBadges, listBadgeUsers },
  authenticate: { apiKey: (state, key) => (state.hasKey(key) ? 'accepted' : 'unknown') },
  worlds: { demo, phoneDisconnected, codeSent, numberTaken, conflictPending },
  mapping,
});
