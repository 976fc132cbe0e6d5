import type { components } from '../generated/unified.ts';
import type { ProblemCode } from './providers/provider.ts';

interface Kind {
  readonly status: number;
  readonly title: string;
  readonly fault: components['schemas']['Problem']['fault'];
  readonly retryable: boolean;
  /** What to do about it. */
  readonly advice: string;
}

/** Every problem the gateway words itself: its HTTP status, title, whose fault it is and whether a repetition can help. */
export const kinds: Readonly<Record<ProblemCode, Kind>> = {
  'auth/subject-token': kind(
    401,
    "The provider refuses the subject's access token",
    'client',
    false,
    'The user logs in again at the provider; repeat with the new access token.',
  ),
  'auth/connection-credentials': kind(
    403,
    "The provider refuses this connection's credentials",
    'gateway',
    false,
    "Correct the connection's credentials in phonegate.yaml or the environment; `phonegate doctor` helps.",
  ),
  'input/invalid': kind(
    400,
    'The request breaks the contract',
    'client',
    false,
    'Each entry of `errors` names the part of the request, the place in it, what it held and what it should hold.',
  ),
  'input/subject': kind(
    400,
    'The subject is incomplete',
    'client',
    false,
    '`possible` lists the names by which this provider knows a user; give one of them and leave out what it does not understand.',
  ),
  'input/malformed-json': kind(400, 'The body is not JSON', 'client', false, 'Send a body that is JSON.'),
  'input/media-type': kind(415, 'The media type is not supported', 'client', false, 'Send the body as application/json.'),
  'input/too-large': kind(413, 'The body is too large', 'client', false, 'Send less, or raise limits.requestBytes in phonegate.yaml.'),
  'input/unknown-path': kind(
    404,
    'Nothing is served at this path',
    'client',
    false,
    "The contract at /openapi.json has every path; a provider's own begin with /native/<connection>.",
  ),
  'input/method': kind(405, 'The path does not have this method', 'client', false, 'The Allow header lists the methods of this path.'),
  'input/not-acceptable': kind(
    406,
    'Nothing that the caller accepts can be given',
    'client',
    false,
    '`possible` lists the media types that there are; Accept should have one of them.',
  ),
  'input/rejected-by-provider': kind(
    400,
    'The provider rejects the request',
    'client',
    false,
    'The provider found a value wrong that its contract allows; `native` has its own words.',
  ),
  'proof/required': kind(
    422,
    'A pass code is required',
    'client',
    true,
    'Ask for a code with POST /v1/connections/{connection}/proofs, let the user read it out, and repeat with proof.passCode.',
  ),
  'proof/invalid': kind(422, 'The pass code is wrong', 'client', true, 'Ask the user again; too many wrong tries void the code.'),
  'proof/expired': kind(422, 'The pass code has expired', 'client', true, 'Ask for a new code; they live for a minute and work once.'),
  'target/provider-not-found': kind(404, 'No such provider', 'client', false, 'GET /v1/providers lists the providers.'),
  'target/connection-not-found': kind(
    404,
    'No such connection',
    'client',
    false,
    'GET /v1/connections lists the connections that are configured.',
  ),
  'target/connection-not-emulated': kind(
    404,
    'The connection has no emulator',
    'client',
    false,
    'The connection proxies to a real provider, which cannot be steered from here.',
  ),
  'target/snapshot-not-found': kind(404, 'No such snapshot', 'client', false, 'Take it first, with PUT on the same path without /restore.'),
  'target/subject-not-found': kind(
    404,
    'The provider does not know this subject',
    'client',
    false,
    'Check the id, and that the connection is the account that the user belongs to.',
  ),
  'target/phone-not-found': kind(
    404,
    'The subject has no such phone',
    'client',
    false,
    'There is nothing to take away: the number is not, or no longer, on this user. GET the phones to see which are.',
  ),
  'target/phone-ambiguous': kind(409, 'The selector fits several phones', 'client', false, 'Select one by its id; `possible` lists them.'),
  'target/revocation-not-found': kind(
    404,
    'No such revocation',
    'client',
    false,
    'GET /v1/revocations lists the revocations; a target is one of `targets` of its revocation.',
  ),
  'target/delivery-not-found': kind(404, 'No such delivery', 'client', false, 'GET /v1/deliveries lists the deliveries.'),
  'target/endpoint-not-found': kind(
    404,
    'No such endpoint',
    'client',
    false,
    '`possible` lists the webhooks and event receivers that are configured, as webhook/<id> and set/<id>.',
  ),
  'delivery/state': kind(
    409,
    'The delivery does not stand so that this could be done',
    'client',
    false,
    'GET /v1/deliveries to see how it stands; one that is being sent will have an end within its timeoutMs.',
  ),
  'revocation/state': kind(
    409,
    'The revocation does not stand so that this could be done',
    'client',
    false,
    'GET the revocation to see how each of its targets stands.',
  ),
  'revocation/same-person': kind(403, 'It takes another person', 'client', false, 'Have somebody else than the one who asked agree.'),
  'idempotency/in-flight': kind(409, 'A request with this key is under way', 'client', true, 'Repeat it after the time in Retry-After.'),
  'idempotency/key-reused': kind(
    422,
    'The key was used for another request',
    'client',
    false,
    'A key stands for one request: repeat that one exactly, or use a new key.',
  ),
  'store/unavailable': kind(
    503,
    'The store is not available',
    'gateway',
    true,
    'The database cannot be reached or written; nothing was accepted. Repeat after the time in Retry-After, with the same key.',
  ),
  'signal/unavailable': kind(
    503,
    'The signal cannot be judged now',
    'gateway',
    true,
    "The directory, or the sender's keys, cannot be read, so nothing was kept. Send the signal again after the time in Retry-After.",
  ),
  'refused/last-login-method': kind(
    409,
    "The phone is the user's last login method",
    'client',
    false,
    'Give the user another way in first, such as an e-mail address or a social account.',
  ),
  'refused/by-provider': kind(409, 'The provider refuses', 'provider', false, "`native` has the provider's own words."),
  'limit/rate': kind(429, 'Too many requests', 'client', true, 'Wait as long as Retry-After says, a minute where it says nothing.'),
  'upstream/unavailable': kind(
    502,
    'The provider cannot be reached',
    'provider',
    true,
    '`outcome` says whether the effect is known. Where it is indeterminate, read the phones before you repeat.',
  ),
  'upstream/timeout': kind(
    504,
    'The provider did not answer in time',
    'provider',
    true,
    '`outcome` says whether the effect is known. Where it is indeterminate, read the phones before you repeat.',
  ),
  'upstream/failed': kind(
    502,
    'The provider failed',
    'provider',
    true,
    '`outcome` says whether the effect is known. Where it is indeterminate, read the phones before you repeat.',
  ),
  'upstream/not-json': kind(
    502,
    'The provider answered something that is not JSON',
    'provider',
    true,
    "Something other than the provider may have answered: check the connection's upstream.",
  ),
  'upstream/truncated': kind(
    502,
    "The provider's answer was cut short",
    'provider',
    true,
    'The answer ended before its end. `outcome` says whether the effect is known.',
  ),
  'upstream/too-large': kind(
    502,
    "The provider's answer is too large",
    'provider',
    false,
    "Raise the connection's maxAnswerBytes if the answer is a real one.",
  ),
  'upstream/redirect': kind(
    502,
    'The provider redirects',
    'provider',
    false,
    "Redirects are never followed: give the connection the upstream's final base URL.",
  ),
  'upstream/contract-violation': kind(
    502,
    "The provider's answer breaks its contract",
    'provider',
    false,
    "`errors` names the places. Where the provider's document is out of date, contractCheck: report lets its native answers pass.",
  ),
  'capability/effect': kind(
    501,
    'The provider has no such effect',
    'client',
    false,
    '`possible` lists the effects that this provider has; add one of them to `effects` if it will do.',
  ),
  'capability/operation': kind(
    501,
    'The provider cannot do this',
    'client',
    false,
    '`possible` lists the operations that this provider has.',
  ),
  'capability/selector': kind(
    501,
    'The provider cannot select a phone this way',
    'client',
    false,
    '`possible` lists the forms of `phone` that this provider can serve.',
  ),
  'gateway/emulator-fault': kind(
    500,
    'The emulator broke its own contract',
    'gateway',
    false,
    'A bug of ours: `errors` names the places. Please report it.',
  ),
  'gateway/internal': kind(
    500,
    'The gateway failed',
    'gateway',
    false,
    'A bug of ours: the log has it under the request id of the phonegate-request-id header. Please report it.',
  ),
};

function kind(status: number, title: string, fault: Kind['fault'], retryable: boolean, advice: string): Kind {
  return { status, title, fault, retryable, advice };
}
