import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { json } from './raw.ts';
import { createUnified, phoneId, problem, succeeded } from './unified.ts';

const gateway = await startTestGateway();
const unified = createUnified(gateway);
const accessTokens = ['authing', 'genauth'] as const;
const proof = { passCode: '123456' };

const settled = { residual: { numberStillStored: false }, confirmed: 'read_back', evidence: 'documented' };
const masked = { authing: '+86*********00', monocloud: '+44********53' };

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('unified: what each provider does to a phone by default', () => {
  it('Snag removes it and clears the badges that depend on it, on its word alone', async () => {
    const body = {
      connection: 'snag',
      provider: 'snag',
      status: 'applied',
      effects: ['removed', 'badges_cleared'],
      phone: null,
      ...settled,
      confirmed: 'accepted',
      detail: 'Snag shows no phone in any documented read.',
      native: [{ operationId: 'disconnectPhone', status: 200, body: { data: { message: 'Phone disconnected.' } } }],
    };
    expect(await unified.revoke('snag', { reason: 'number_recycled' })).toEqual(json(200, body));
    expect(await gateway.emulator('snag').state()).toMatchObject({
      users: [{ phoneNumber: null }],
      holdings: [{ status: 'revoked' }, { status: 'active' }],
    });
    expect(await unified.revoke('snag')).toEqual(json(200, body));
  });

  it.each(accessTokens)('%s removes it and shows a profile without it', async (connection) => {
    await gateway.emulator(connection).reset('unbindCodeSent');
    const before = await unified.nativeRead(connection);
    const revoked = await unified.revoke(connection, { phone: { e164: '+8613800138000' }, proof });
    const after = await unified.nativeRead(connection);
    expect(revoked).toEqual(
      json(200, {
        connection,
        provider: connection,
        status: 'applied',
        effects: ['removed'],
        phone: { id: null, masked: masked.authing, verified: null },
        ...settled,
        native: [before, succeeded('unbindPhone'), after],
      }),
    );
    expect(after.body).toMatchObject({ data: { phoneVerified: false } });
    expect(after.body).not.toHaveProperty('data.phone');
  });

  it('MonoCloud marks it as unverified, and the number stays stored', async () => {
    const before = await unified.nativeRead('monocloud');
    const revoked = await unified.revoke('monocloud', { phone: { e164: '+441514960453' } });
    const after = await unified.nativeRead('monocloud');
    expect(revoked).toEqual(
      json(200, {
        connection: 'monocloud',
        provider: 'monocloud',
        status: 'applied',
        effects: ['unverified'],
        phone: { id: phoneId, masked: masked.monocloud, verified: false },
        ...settled,
        residual: { numberStillStored: true },
        native: [before, { ...after, operationId: 'markPhoneAsUnverified' }, after],
      }),
    );
    expect(after.body).toMatchObject({ phone_numbers: [{ id: phoneId, verified: false }] });
  });
});

describe('unified: the effects that the caller accepts', () => {
  it.each([
    [['removed'], 'verified', 'demo'],
    [['removed', 'unverified'], 'verified', 'demo'],
    [['removed'], 'unverified already', 'phoneUnverified'],
  ] as const)('%j removes the number at MonoCloud, which is %s', async (effects, _, world) => {
    await gateway.emulator('monocloud').reset(world);
    const before = await unified.nativeRead('monocloud');
    const revoked = await unified.revoke('monocloud', { phone: { id: phoneId }, effects: [...effects], reason: 'erasure' });
    const after = await unified.nativeRead('monocloud');
    expect(revoked).toEqual(
      json(200, {
        connection: 'monocloud',
        provider: 'monocloud',
        status: 'applied',
        effects: ['removed'],
        phone: { id: phoneId, masked: masked.monocloud, verified: null },
        ...settled,
        native: [before, { ...after, operationId: 'removePhone' }, after],
      }),
    );
    expect(after.body).toMatchObject({ phone_numbers: [] });
  });

  it.each([
    ['snag', 'Snag Solutions'],
    ['authing', 'Authing'],
    ['genauth', 'GenAuth'],
  ] as const)('%s cannot leave a phone unverified, and is not asked to', async (connection, title) => {
    const before = await gateway.emulator(connection).state();
    const refused = await unified.revoke(connection, { effects: ['unverified'], proof });
    expect(refused).toEqual(
      problem(501, 'capability/effect', 'The provider has no such effect', {
        detail: `${title} cannot do that to a phone; it can have it removed.`,
        pointer: '/effects',
        possible: ['removed'],
        outcome: { status: 'unsupported', effects: [] },
      }),
    );
    expect(await gateway.emulator(connection).state()).toEqual(before);
  });
});

describe('unified: a phone that is gone already', () => {
  it('MonoCloud has nothing to do for a phone that is unverified', async () => {
    await gateway.emulator('monocloud').reset('phoneUnverified');
    const read = await unified.nativeRead('monocloud');
    expect(await unified.revoke('monocloud')).toEqual(
      json(200, {
        connection: 'monocloud',
        provider: 'monocloud',
        status: 'noop',
        effects: [],
        phone: { id: phoneId, masked: masked.monocloud, verified: false },
        ...settled,
        residual: { numberStillStored: true },
        detail: 'The phone is unverified already.',
        native: [read],
      }),
    );
  });

  it.each([
    ['monocloud', 'noPhone'],
    ['authing', 'phoneUnbound'],
    ['genauth', 'phoneUnbound'],
  ] as const)('%s has no such phone, and nothing was to be done', async (connection, world) => {
    await gateway.emulator(connection).reset(world);
    expect(await unified.revoke(connection, { effects: ['removed'], proof })).toEqual(
      problem(404, 'target/phone-not-found', 'The subject has no such phone', {
        detail: 'The subject has no phone.',
        pointer: '/phone',
        outcome: { status: 'noop', effects: [] },
        native: [await unified.nativeRead(connection)],
      }),
    );
  });
});
