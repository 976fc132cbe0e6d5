import fc from 'fast-check';
import { isRecord } from '../../../contract/document.ts';
import { Mismatch, mustEqual, type Stage, type StageReply } from '../stage.ts';
import type { Step, Walk } from '../walk.ts';
import { step } from './step.ts';

type Who = 'demoUser' | 'otherUser';
/** Which code is given: the one that was sent, one that is sent for the purpose, or one that never was. */
type Given = 'right' | 'fresh' | 'wrong';

interface Sent {
  readonly code: string;
  readonly at: number;
  isUsed: boolean;
}

interface Model {
  /** Seconds since the walk began. */
  now: number;
  readonly phones: Record<Who, string | undefined>;
  /** Who has been without a number since the badge was earned. */
  readonly lost: Set<Who>;
  readonly codes: Map<string, Sent>;
  link: { readonly token: string; readonly who: Who; readonly number: string } | undefined;
}

const everybody: readonly Who[] = ['demoUser', 'otherUser'];
const ids: Record<Who, string> = { demoUser: '123e4567-e89b-12d3-a456-426614174001', otherUser: '123e4567-e89b-12d3-a456-426614174009' };
const numbers = ['+14155552671', '+14155552672', '+14155552673'];
const headers = { 'X-API-KEY': 'demo-snag-key' };
const phoneBadge = '749b1bb0-a607-4010-888b-8321905606b9';
const otherBadge = '123e4567-e89b-12d3-a456-426614174333';
/** Of Twilio Verify, which Snag names as its sender. */
const codeLifeSeconds = 600;

/** The rules of Snag: a number is at one user at most and moves by consent, and who has none has no badge that needs one. */
export const snag: Walk<Model> = {
  begin: async (stage) => {
    const world = await stage.state();
    if (world.provider !== 'snag') throw new TypeError('the connection is not one of Snag');
    const [demo] = world.users ?? [];
    if (demo === undefined) throw new TypeError('the demo world has no user');
    const wallet = '0xabcdefabcdefabcdefabcdefabcdefabcdefabcd';
    const other = { ...demo, id: ids.otherUser, walletAddress: wallet, phoneNumber: null };
    await stage.replaceState({ ...world, users: [demo, other] });
    return { now: 0, phones: { demoUser: numbers[0], otherUser: undefined }, lost: new Set(), codes: new Map(), link: undefined };
  },
  steps: [
    fc.tuple(users(), fc.constantFrom(...numbers)).map(([who, number]) => sendCode(who, number)),
    fc
      .tuple(users(), fc.constantFrom(...numbers), fc.constantFrom<Given[]>('right', 'fresh', 'fresh', 'wrong'))
      .map(([who, number, given]) => connect(who, number, given)),
    users().map(disconnect),
    fc.constant(resolveConflict()),
    fc.constantFrom(1, 300, 599, 601).map((seconds) =>
      step<Model>(`${seconds} s pass`, async (model, stage) => {
        model.now += seconds;
        await stage.advance(seconds);
      }),
    ),
  ],
};

function users(): fc.Arbitrary<Who> {
  return fc.constantFrom(...everybody);
}

function sendCode(who: Who, number: string): Step<Model> {
  const name = `sendPhoneVerificationCode for ${who} to number ${numbers.indexOf(number) + 1}`;
  return step(name, (model, stage) => send(model, stage, who, number));
}

async function send(model: Model, stage: Stage, who: Who, number: string): Promise<void> {
  const operationId = 'sendPhoneVerificationCode';
  const reply = await post(stage, operationId, '/api/phone_verifications', { phoneNumber: number, userId: ids[who] });
  mustEqual(operationId, 'a code is sent', { status: 200, success: true }, { status: reply.status, success: dataOf(reply)['success'] });
  const message = await stage.newestMessage(operationId);
  mustEqual(operationId, 'the message goes to the number', number, message.to);
  model.codes.set(`${who} ${number}`, { code: message.code, at: model.now, isUsed: false });
}

function connect(who: Who, number: string, given: Given): Step<Model> {
  const operationId = 'connectPhone';
  const key = `${who} ${number}`;
  return step(
    `${operationId} of number ${numbers.indexOf(number) + 1} to ${who} by the ${given} code`,
    async (model, stage) => {
      if (given === 'fresh') await send(model, stage, who, number);
      const isRight = given !== 'wrong';
      const sent = model.codes.get(key);
      const wrong = sent?.code === '000000' ? '111111' : '000000';
      const code = isRight ? (sent?.code ?? wrong) : wrong;
      const works = isRight && sent !== undefined && !sent.isUsed && model.now - sent.at < codeLifeSeconds;
      const holder = holderOf(model, number);
      const reply = await post(stage, operationId, '/api/phone_verifications/connect', { phoneNumber: number, code, userId: ids[who] });
      const data = dataOf(reply);
      const isConflict = works && holder !== undefined && holder !== who;
      const got = { status: reply.status, success: data['success'], isLinked: data['error'] === 'MAXIMUM_ACCOUNT_LINKED' };
      mustEqual(operationId, 'how the code ends it', { status: 200, success: works && !isConflict, isLinked: isConflict }, got);
      if (works && !isConflict) {
        sent.isUsed = true;
        take(model, who, number);
      }
      if (isConflict) {
        // Whether the code is used up by a conflict is documented nowhere.
        model.codes.delete(key);
        model.link = { token: String(data['accountLinkData']), who, number };
      }
      await mustShow(stage, model, operationId);
    },
    // Nor is whether the last moment still counts.
    (model) => given === 'fresh' || model.now - (model.codes.get(key)?.at ?? -1) !== codeLifeSeconds,
  );
}

function disconnect(who: Who): Step<Model> {
  const operationId = 'disconnectPhone';
  return step(`${operationId} of ${who}`, async (model, stage) => {
    const reply = await post(stage, operationId, '/api/phone_verifications/disconnect', { userId: ids[who] });
    mustEqual(
      operationId,
      'the answer',
      { status: 200, message: 'Phone disconnected.' },
      { status: reply.status, message: dataOf(reply)['message'] },
    );
    take(model, who, undefined);
    await mustShow(stage, model, operationId);
  });
}

function resolveConflict(): Step<Model> {
  const operationId = 'resolvePhoneConflict';
  return step(
    operationId,
    async (model, stage) => {
      const { link } = model;
      if (link === undefined) return;
      const reply = await post(stage, operationId, '/api/users/verify', { accountLinkData: link.token });
      if (reply.status !== 200)
        throw new Mismatch({ rule: 'broken-rule', operationId, expected: '200: the token was given for this', got: reply.shown });
      const holder = holderOf(model, link.number);
      if (holder !== undefined) take(model, holder, undefined);
      take(model, link.who, link.number);
      model.link = undefined;
      await mustShow(stage, model, operationId);
    },
    // What a token is worth when the conflict is over is documented nowhere.
    ({ link, phones }) => link !== undefined && phones[link.who] !== link.number && Object.values(phones).includes(link.number),
  );
}

function take(model: Model, who: Who, number: string | undefined): void {
  model.phones[who] = number;
  if (number === undefined) model.lost.add(who);
}

function holderOf({ phones }: Model, number: string): Who | undefined {
  return everybody.find((who) => phones[who] === number);
}

/** The numbers by the control plane, because Snag documents no read of them; the badges by Snag's own API. */
async function mustShow(stage: Stage, { phones, lost }: Model, operationId: string): Promise<void> {
  const world = await stage.state();
  const held = world.provider === 'snag' ? (world.users ?? []) : [];
  const shown = Object.fromEntries(everybody.map((who) => [who, held.find(({ id }) => id === ids[who])?.phoneNumber ?? undefined]));
  mustEqual(operationId, 'who has which number', phones, shown);
  const status = await badgeStatus(stage, phoneBadge);
  if (phones.demoUser === undefined) mustEqual(operationId, 'a badge that needs a number is not active without one', 'revoked', status);
  if (!lost.has('demoUser')) mustEqual(operationId, 'a badge stays while the number does', 'active', status);
  mustEqual(operationId, 'a badge that needs no number stays', 'active', await badgeStatus(stage, otherBadge));
}

async function badgeStatus(stage: Stage, badge: string): Promise<unknown> {
  const path = `/api/loyalty/badge_users?loyaltyBadgeId=${badge}`;
  const { body } = await stage.native({ operationId: 'listBadgeUsers', method: 'GET', path, headers });
  const rows = isRecord(body) && Array.isArray(body['data']) ? body['data'].filter(isRecord) : [];
  return rows.find(({ userId }) => userId === ids.demoUser)?.['status'];
}

function post(stage: Stage, operationId: string, path: string, body: unknown): Promise<StageReply> {
  return stage.native({ operationId, method: 'POST', path, headers, body });
}

function dataOf({ body }: StageReply): Record<string, unknown> {
  return isRecord(body) && isRecord(body['data']) ? body['data'] : {};
}
