import fc from 'fast-check';
import { isRecord } from '../../../contract/document.ts';
import { mustEqual, type Stage, type StageReply } from '../stage.ts';
import type { Step, Walk } from '../walk.ts';
import {
  type Channel,
  codeLifeSeconds,
  conclude,
  ends,
  isKnown,
  key,
  type Model,
  oneOf,
  redeem,
  secondsBetweenMessages,
  type Try,
  type Who,
} from './authing-v3-codes.ts';
import { step } from './step.ts';

type Brand = 'authing' | 'genauth';

type Given = keyof typeof tries;

/** By what is said of the code: the tries that are made. Those of three and more are there because chance hardly ever makes them. */
const tries = {
  right: ['right'],
  wrong: ['wrong'],
  foreign: ['foreign'],
  fresh: ['send', 'right'],
  twice: ['send', 'right', 'right'],
  late: ['send', 'wait', 'right'],
  voided: ['send', 'wrong', 'wrong', 'right'],
} as const satisfies Record<string, readonly Try[]>;

const numbers = ['13800138000', '13800138001', '13800138002'];

/** The rules of Authing's V3 API, which GenAuth sells under its own name. */
export function authingV3(brand: Brand): Walk<Model> {
  const who = fc.constantFrom<Who[]>('mailUser', 'phoneOnlyUser');
  const number = fc.constantFrom(...numbers);
  const channel = fc.constantFrom<Channel[]>('CHANNEL_UNBIND_PHONE', 'CHANNEL_BIND_PHONE', 'CHANNEL_LOGIN');
  const given = fc.constantFrom<Given[]>('right', 'wrong', 'foreign', 'fresh', 'fresh', 'twice', 'late', 'voided');
  return {
    begin: () => Promise.resolve({ now: 0, phones: { mailUser: numbers[0], phoneOnlyUser: numbers[1] }, codes: new Map() }),
    steps: [
      fc.tuple(number, channel).map(([to, by]) => sendSms(brand, to, by)),
      fc.constant(unbindPhone(brand, 'mailUser', 'fresh')),
      number.map((to) => bindPhone(brand, 'mailUser', to, 'fresh')),
      fc.tuple(who, given).map(([user, code]) => unbindPhone(brand, user, code)),
      fc.tuple(who, number, given).map(([user, to, code]) => bindPhone(brand, user, to, code)),
      fc.tuple(number, given).map(([to, code]) => signIn(brand, to, code)),
      who.map((user) => getProfile(brand, user)),
      fc.constantFrom(1, 30, 59, 61).map((seconds) => step<Model>(`${seconds} s pass`, (model, stage) => pass(model, stage, seconds))),
    ],
  };
}

function sendSms(brand: Brand, number: string, channel: Channel): Step<Model> {
  const name = `sendSms ${channel} to number ${numbers.indexOf(number) + 1}`;
  return step(name, (model, stage) => send(brand, model, stage, number, channel));
}

async function send(brand: Brand, model: Model, stage: Stage, number: string, channel: Channel): Promise<void> {
  const last = model.codes.get(key(channel, number));
  const age = last === undefined ? Number.POSITIVE_INFINITY : model.now - last.at;
  const body = { channel, phoneNumber: number, phoneCountryCode: '+86' };
  const reply = await call(brand, stage, 'sendSms', '/api/v3/send-sms', 'mailUser', body);
  const end = oneOf(reply, [
    ...(age >= secondsBetweenMessages ? [ends.done] : []),
    ...(age <= secondsBetweenMessages ? [ends.tooSoon] : []),
  ]);
  if (end !== ends.done) return;
  const { to, channel: by, code } = await stage.newestMessage('sendSms');
  mustEqual('sendSms', 'the message goes to the number', { to: `+86${number}`, channel }, { to, channel: by });
  model.codes.set(key(channel, number), { code, at: model.now, wrongTries: 0, isUsed: false, isSure: true });
}

/** Makes the tries one after the other, as long as the model has a word on the next. */
function attempts(
  brand: Brand,
  channel: Channel,
  numberIn: (model: Model) => string | undefined,
  given: Given,
  attempt: (model: Model, stage: Stage, one: Try) => Promise<void>,
): (model: Model, stage: Stage) => Promise<void> {
  return async (model, stage) => {
    for (const one of tries[given]) {
      const number = numberIn(model);
      if (!isKnown(model, channel, number, one)) return;
      if (one === 'wait') await pass(model, stage, codeLifeSeconds + 1);
      else if (one !== 'send') await attempt(model, stage, one);
      else if (number !== undefined) {
        const last = model.codes.get(key(channel, number));
        if (last !== undefined && model.now - last.at <= secondsBetweenMessages) await pass(model, stage, secondsBetweenMessages + 1);
        await send(brand, model, stage, number, channel);
      }
    }
  };
}

async function pass(model: Model, stage: Stage, seconds: number): Promise<void> {
  model.now += seconds;
  await stage.advance(seconds);
}

function unbindPhone(brand: Brand, who: Who, given: Given): Step<Model> {
  const channel = 'CHANNEL_UNBIND_PHONE';
  return step(
    `unbindPhone of ${who} by the ${given} code`,
    attempts(
      brand,
      channel,
      (model) => model.phones[who],
      given,
      async (model, stage, one) => {
        const number = model.phones[who];
        const tried = redeem(model, channel, number, one);
        const reply = await call(brand, stage, 'unbindPhone', '/api/v3/unbind-phone', who, { passCode: tried.code });
        // What is checked first is documented nowhere.
        const refusals = number === undefined ? [ends.noPhone] : who === 'phoneOnlyUser' ? [ends.lastLoginMethod] : [];
        const end = conclude(reply, tried, refusals);
        if (end === ends.done) model.phones[who] = undefined;
        await mustShow(brand, stage, model, who);
      },
    ),
    (model) => isKnown(model, channel, model.phones[who], tries[given][0]),
  );
}

function bindPhone(brand: Brand, who: Who, number: string, given: Given): Step<Model> {
  const channel = 'CHANNEL_BIND_PHONE';
  return step(
    `bindPhone of number ${numbers.indexOf(number) + 1} to ${who} by the ${given} code`,
    attempts(
      brand,
      channel,
      () => number,
      given,
      async (model, stage, one) => {
        const tried = redeem(model, channel, number, one);
        const body = { phoneNumber: number, phoneCountryCode: '+86', passCode: tried.code };
        const reply = await call(brand, stage, 'bindPhone', '/api/v3/bind-phone', who, body);
        const isTaken = Object.entries(model.phones).some(([user, held]) => user !== who && held === number);
        const end = conclude(reply, tried, [
          ...(model.phones[who] === undefined ? [] : [ends.alreadyBound]),
          ...(isTaken ? [ends.numberTaken] : []),
        ]);
        if (end === ends.done) model.phones[who] = number;
        await mustShow(brand, stage, model, who);
      },
    ),
    (model) => isKnown(model, channel, number, tries[given][0]),
  );
}

function signIn(brand: Brand, number: string, given: Given): Step<Model> {
  const channel = 'CHANNEL_LOGIN';
  return step(
    `signIn by number ${numbers.indexOf(number) + 1} and the ${given} code`,
    attempts(
      brand,
      channel,
      () => number,
      given,
      async (model, stage, one) => {
        const tried = redeem(model, channel, number, one);
        const passCodePayload = { passCode: tried.code, phone: number, phoneCountryCode: '+86' };
        const reply = await call(brand, stage, 'signIn', '/api/v3/signin', 'mailUser', { connection: 'PASSCODE', passCodePayload });
        const isHeld = Object.values(model.phones).includes(number);
        const end = conclude(reply, tried, isHeld ? [] : [ends.userNotFound]);
        if (end !== ends.done) return;
        const data = isRecord(reply.body) && isRecord(reply.body['data']) ? reply.body['data'] : {};
        const profile = await read(brand, stage, String(data['access_token']));
        mustEqual('signIn', 'the token is that of the user who has the number', number, profile['phone']);
      },
    ),
    (model) => isKnown(model, channel, number, tries[given][0]),
  );
}

function getProfile(brand: Brand, who: Who): Step<Model> {
  return step(`getProfile of ${who}`, (model, stage) => mustShow(brand, stage, model, who));
}

async function mustShow(brand: Brand, stage: Stage, model: Model, who: Who): Promise<void> {
  const { phone, phoneVerified } = await read(brand, stage, tokenOf(brand, who));
  const number = model.phones[who];
  mustEqual('getProfile', `the number of ${who}`, { phone: number, phoneVerified: number !== undefined }, { phone, phoneVerified });
}

async function read(brand: Brand, stage: Stage, token: string): Promise<Record<string, unknown>> {
  const headers = { [`x-${brand}-app-id`]: `demo-${brand}-app`, authorization: token };
  const reply = await stage.native({ operationId: 'getProfile', method: 'GET', path: '/api/v3/get-profile', headers });
  oneOf(reply, [ends.done]);
  return isRecord(reply.body) && isRecord(reply.body['data']) ? reply.body['data'] : {};
}

function tokenOf(brand: Brand, who: Who): string {
  return who === 'mailUser' ? `demo-${brand}-token` : `demo-${brand}-phone-only-token`;
}

function call(brand: Brand, stage: Stage, operationId: string, path: string, who: Who, body: unknown): Promise<StageReply> {
  const headers = { [`x-${brand}-app-id`]: `demo-${brand}-app`, authorization: tokenOf(brand, who) };
  return stage.native({ operationId, method: 'POST', path, headers, body });
}
