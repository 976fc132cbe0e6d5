import type { components } from '../generated/unified.ts';
import { noConnection } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { GatewayError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Context } from './handler.ts';
import { createInProcessFetch, jsonOf } from './in-process.ts';
import type { BoundMapping, PhoneSelector, Refused, Subject } from './providers/provider.ts';

type Schemas = components['schemas'];
type Problem = Schemas['Problem'];
type AcceptableEffect = Schemas['AcceptableEffect'];

/** The least destructive first, so that each provider's documented operation is what happens by default. */
export const defaultEffects: readonly AcceptableEffect[] = ['unverified', 'removed'];

/** What there is to act with: every connection, its native face, and the log. */
export type Reach = Pick<Context, 'connections' | 'natives' | 'log'>;

/** Who asks: the id that the log bears, and what ends the asking. */
type Asker = Pick<Exchange, 'id' | 'signal'>;

type Answer<Status extends number, Body> = Promise<{ readonly status: Status; readonly body: Body } | Refused>;

/** The subject's phones as the provider shows them. */
export async function listPhones(reach: Reach, connectionId: string, subject: Subject, asker: Asker): Answer<200, Schemas['PhoneList']> {
  const read = await readPhones(reach, connectionId, subject, asker);
  if ('code' in read) return read;
  const { userId: _, ...body } = read.body;
  return { status: 200, body };
}

/** As `listPhones`, with the provider's id of the user where the same answer shows it. */
export function readPhones(
  reach: Reach,
  connectionId: string,
  subject: Subject,
  asker: Asker,
): Answer<200, Schemas['PhoneList'] & { readonly userId?: string }> {
  return withMapping(reach, connectionId, subject, asker, async (mapping, connection) => {
    if (mapping.listPhones === undefined) {
      return cannot(`${connection.provider.about.title} documents no operation that shows a phone.`, connection, ['revokePhone']);
    }
    const listed = await mapping.listPhones(subject);
    if ('code' in listed) return listed;
    const { phones, userId } = listed;
    return { status: 200 as const, body: { ...named(connection), phones: [...phones], ...(userId !== undefined && { userId }) } };
  });
}

/** Whether the phone is the subject's last way in; `null` where the provider has no such rule, or does not tell. */
export function isLastLogin(reach: Reach, connectionId: string, subject: Subject, asker: Asker): Answer<200, { isLast: boolean | null }> {
  return withMapping(reach, connectionId, subject, asker, async (mapping) => {
    const found = (await mapping.isLastLogin?.(subject)) ?? { isLast: null };
    return 'code' in found ? found : { status: 200 as const, body: found };
  });
}

/** Takes one phone away, and logs how that ended. */
export async function revokePhone(
  reach: Reach,
  connectionId: string,
  body: Schemas['RevokeRequest'],
  asker: Asker,
): Answer<200, Schemas['Outcome']> {
  const result = await withMapping(reach, connectionId, body.subject, asker, async (mapping, connection) => {
    const selector = unsupportedSelector(connection, body.phone);
    if (selector !== undefined) return { ...selector, outcome: { status: 'unsupported', effects: [] } };
    const effects = possibleEffects(connection, body.effects);
    if ('code' in effects) return effects;
    const settled = await mapping.revokePhone({
      subject: body.subject,
      phone: body.phone,
      effects,
      ...(body.proof && { passCode: body.proof.passCode }),
    });
    if (!('code' in settled)) return { status: 200 as const, body: { ...named(connection), ...settled } };
    if (settled.code !== 'proof/required') return settled;
    return { ...settled, detail: `Request a code with POST /v1/connections/${connection.id}/proofs, then repeat with proof.passCode.` };
  });
  const { code, outcome } = 'code' in result ? result : { code: undefined, outcome: result.body };
  // Where there is no outcome, nothing was changed.
  const status = outcome?.status ?? 'unchanged';
  reach.log('revocation', { id: asker.id, connection: connectionId, reason: body.reason, status, code });
  return result;
}

/** Asks the provider to send the one-time code. */
export function requestProof(
  reach: Reach,
  connectionId: string,
  body: Schemas['ProofRequest'],
  asker: Asker,
): Answer<202, Schemas['ProofRequested']> {
  return withMapping(reach, connectionId, body.subject, asker, async (mapping, connection) => {
    const { about } = connection.provider;
    if (mapping.requestProof === undefined || about.proof.kind === 'none') {
      return cannot(`${about.title} needs no proof; revoke at once.`, connection, ['revokePhone', 'listPhones']);
    }
    const selector = unsupportedSelector(connection, body.phone);
    if (selector !== undefined) return selector;
    const sent = await mapping.requestProof(body);
    if ('code' in sent) return sent;
    return { status: 202 as const, body: { ...named(connection), status: 'sent' as const, kind: about.proof.kind, ...sent } };
  });
}

/** Those of the acceptable effects that the provider has, in the caller's order; or why there is none. */
export function possibleEffects({ provider }: Connection, acceptable = defaultEffects): readonly AcceptableEffect[] | Refused {
  const { about } = provider;
  const possible = about.effects.map(({ effect }) => effect);
  const effects = acceptable.filter((effect) => possible.includes(effect));
  if (effects.length > 0) return effects;
  const able = possible.filter((effect) => effect !== 'badges_cleared');
  const detail = `${about.title} cannot do that to a phone; it can have it ${able.join(' or ')}.`;
  return { code: 'capability/effect', detail, pointer: '/effects', possible: able, outcome: { status: 'unsupported', effects: [] } };
}

type Named = { readonly connection: string; readonly provider: Connection['providerId'] };

function named({ id, providerId }: Connection): Named {
  return { connection: id, provider: providerId };
}

/**
 * Finds the connection, checks that the subject is named as its provider needs it, and lets `act` use the provider's mapping. Every native
 * exchange on the way is attached to the reply, whether it settles or refuses.
 */
async function withMapping<S extends number, B>(
  { connections, natives }: Reach,
  id: string,
  subject: Subject,
  asker: Asker,
  act: (mapping: BoundMapping, connection: Connection) => Promise<{ readonly status: S; readonly body: B } | Refused>,
): Promise<{ readonly status: S; readonly body: B & { native: Problem['native'] } } | Refused> {
  const connection = connections.get(id);
  const native = natives.get(id);
  if (connection === undefined || native === undefined) return noConnection(connections, id);
  const incomplete = checkSubject(connection, subject);
  if (incomplete !== undefined) return incomplete;
  const exchanges: Problem['native'] = [];
  const { provider, credentials } = connection;
  const fetch = createInProcessFetch(native.call, provider.headers(credentials, subject), asker, (reply) => {
    exchanges.push({ operationId: reply.operationId ?? 'unknown', status: reply.status, body: jsonOf(reply) ?? null });
  });
  const shown = (refused: Refused): Refused => ({ ...refused, native: exchanges });
  try {
    const result = await act(provider.map(fetch), connection);
    return 'code' in result ? shown(result) : { status: result.status, body: { ...result.body, native: exchanges } };
  } catch (error) {
    if (error instanceof GatewayError && error.code.startsWith('upstream/')) return shown({ code: error.code, ...error.details });
    throw error;
  }
}

/** Why the provider cannot know the user by this subject. */
export function checkSubject({ id, provider }: Connection, subject: Subject): Refused | undefined {
  const { subject: understood, identifiedBy } = provider.about;
  if (!identifiedBy.some((name) => subject[name] !== undefined)) {
    const pointer = `/subject/${identifiedBy[0]}`;
    return {
      code: 'input/subject',
      detail: `${id} names a subject by ${identifiedBy.join(' or ')}, which is missing.`,
      pointer,
      possible: identifiedBy,
    };
  }
  const broken = Object.entries(subject).find(([, value]) => !value.isWellFormed());
  if (broken !== undefined) {
    return {
      code: 'input/subject',
      detail: `subject.${broken[0]} is no Unicode text; no URL can hold it.`,
      pointer: `/subject/${broken[0]}`,
    };
  }
  const foreign = Object.keys(subject).find((name) => !understood.some((known) => known === name));
  if (foreign === undefined) return undefined;
  const detail = `${id} does not understand subject.${foreign}; leave it out.`;
  return { code: 'input/subject', detail, pointer: `/subject/${foreign}`, possible: understood };
}

/** Why the provider cannot find a phone by this selector. */
export function unsupportedSelector({ provider }: Connection, phone: PhoneSelector): Refused | undefined {
  const held = phone === 'sole' ? 'sole' : 'id' in phone ? 'id' : 'e164';
  const possible = provider.about.phoneSelectors;
  if (possible.includes(held)) return undefined;
  return { code: 'capability/selector', detail: `${provider.about.title} cannot select a phone by ${held}.`, pointer: '/phone', possible };
}

function cannot(detail: string, { provider }: Connection, operations: readonly string[]): Refused {
  const possible = operations.filter((name) => name !== 'listPhones' || provider.about.readsPhones);
  return { code: 'capability/operation', detail, possible };
}
