import { isRecord } from '../../../contract/document.ts';
import { Mismatch, type StageReply } from '../stage.ts';

export type Who = 'mailUser' | 'phoneOnlyUser';
export type Channel = 'CHANNEL_UNBIND_PHONE' | 'CHANNEL_BIND_PHONE' | 'CHANNEL_LOGIN';

/** What is done with a code in one try; `foreign` is the code of another channel. */
export type Try = 'send' | 'wait' | 'right' | 'wrong' | 'foreign';

export interface Sent {
  readonly code: string;
  readonly at: number;
  wrongTries: number;
  isUsed: boolean;
  /** Whether the documents leave no doubt about what became of it. */
  isSure: boolean;
}

/** What the model knows. */
export interface Model {
  /** Seconds since the walk began. */
  now: number;
  readonly phones: Record<Who, string | undefined>;
  readonly codes: Map<string, Sent>;
}

/** A documented end of an operation, as statusCode and apiCode ("Error codes"; pairs as the contract's examples have them). */
export const ends = {
  done: '200',
  codeWrong: '403/2001',
  codeExpired: '403/2300',
  noPhone: '422',
  lastLoginMethod: '422/1320005',
  alreadyBound: '422',
  numberTaken: '409/1320004',
  tooSoon: '429',
  userNotFound: '404/2004',
};

export const codeLifeSeconds = 60;
export const secondsBetweenMessages = 60;
/** "More wrong tries than this void the code". */
const allowedWrongTries = 1;

/** A code that is given. */
export interface Tried {
  readonly code: string;
  readonly sent: Sent | undefined;
  /** How the code alone would end the operation; more than one where the documents leave it open. */
  readonly ends: readonly string[];
}

/** What the documented rules say about a code that is given: it lives a minute, works once, and not after too many wrong tries. */
export function redeem(model: Model, channel: Channel, number: string | undefined, one: Try): Tried {
  const sent = number === undefined ? undefined : model.codes.get(key(channel, number));
  const code = one === 'right' ? sent?.code : one === 'foreign' ? foreignCode(model, channel, number)?.code : undefined;
  if (sent === undefined) return { code: code ?? '000000', sent, ends: [ends.codeWrong] };
  const isRight = code === sent.code;
  const age = model.now - sent.at;
  const isDead = sent.isUsed || age > codeLifeSeconds || sent.wrongTries > allowedWrongTries;
  const works = isRight && !isDead ? [ends.done] : [];
  const expired = isDead || age === codeLifeSeconds ? [ends.codeExpired] : [];
  return { code: code ?? otherThan(sent.code), sent, ends: [...works, ...expired, ...(isRight ? [] : [ends.codeWrong])] };
}

/** Holds the reply against how the code and how the rest of the rules may end it, and keeps what the code has become. */
export function conclude(reply: StageReply, { sent, ends: byCode }: Tried, refusals: readonly string[]): string {
  const possible = refusals.length === 0 ? byCode : [...refusals, ...byCode.filter((end) => end !== ends.done)];
  const end = oneOf(reply, possible);
  if (sent === undefined) return end;
  if (end === ends.done) sent.isUsed = true;
  else if (end === ends.codeWrong && refusals.length === 0) sent.wrongTries += 1;
  // Whether a refusal for another reason uses the code up, or counts a try, is documented nowhere.
  else if (refusals.length > 0) sent.isSure = false;
  return end;
}

/** Whether the documents say what becomes of the code. */
export function isKnown(model: Readonly<Model>, channel: Channel, number: string | undefined, one: Try): boolean {
  const sent = number === undefined ? undefined : model.codes.get(key(channel, number));
  if (one === 'foreign' && foreignCode(model, channel, number) === undefined) return false;
  return one === 'send' || sent?.isSure !== false;
}

/** The end that a reply tells of, which has to be one of those that are possible. */
export function oneOf({ operationId, status, body, shown }: StageReply, possible: readonly string[]): string {
  const { statusCode, apiCode } = isRecord(body) ? body : {};
  const end = apiCode === undefined ? String(statusCode) : `${String(statusCode)}/${String(apiCode)}`;
  if (status === 200 && possible.includes(end)) return end;
  throw new Mismatch({
    rule: 'broken-rule',
    operationId,
    pointer: '/statusCode',
    expected: [...new Set(possible)].join(' or '),
    got: shown,
  });
}

/** Names the code that a number was sent for one purpose. */
export function key(channel: Channel, number: string): string {
  return `${channel} ${number}`;
}

/** A code that was sent to the same number for another purpose, and is not by chance the same. */
function foreignCode(model: Readonly<Model>, channel: Channel, number: string | undefined): Sent | undefined {
  const own = number === undefined ? undefined : model.codes.get(key(channel, number));
  return model.codes
    .entries()
    .find(([name, sent]) => name.endsWith(` ${number}`) && name !== key(channel, number ?? '') && sent.code !== own?.code)?.[1];
}

function otherThan(code: string): string {
  return code === '000000' ? '111111' : '000000';
}
