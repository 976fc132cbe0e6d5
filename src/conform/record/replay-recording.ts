import type { Contract, Operation } from '../../contract/contract.ts';
import { isRecord, type Schema } from '../../contract/document.ts';
import { createOracle, type Oracle } from '../../contract/oracle.ts';
import { essence } from '../../contract/validator.ts';
import { parseJson } from '../../json-body.ts';
import { refuses } from '../cases.ts';
import type { Blame, Finding } from '../finding.ts';
import { ask } from '../send.ts';
import { type Comparable, compareAnswers, maskPointer, type Unlike } from './compare.ts';
import { Correlation, codesIn } from './correlation.ts';
import { toCurl } from './curl.ts';
import type { RecordedExchange, RecordedResponse, Recording } from './recording.ts';
import type { Kind } from './stand-ins.ts';

/** What a recording is replayed against. */
export interface RecordingTarget {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** What to send in place of values of the recording. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether real people may be behind it: then no made-up number or address is ever sent there. */
  readonly isReal: boolean;
  /** What can be done with an emulator that cannot be done with a real provider. */
  readonly emulator?: {
    /** The newest one-time code that it "sent". */
    newestCode(): Promise<string | undefined>;
    /** Lets its clock say so many milliseconds more than when the replay began. */
    setElapsed(ms: number): Promise<void>;
  };
}

/** How one recorded exchange went this time. */
export type Outcome =
  | { readonly exchange: RecordedExchange; readonly findings: readonly Finding[] }
  | { readonly exchange: RecordedExchange; readonly skipped: string };

interface Answer extends Comparable {
  readonly headers: Headers;
}

/** Sends the requests of a recording again, in their order, and grades each answer against the recorded one. Changes data at the target. */
export async function* replayRecording(recording: Recording, contract: Contract, target: RecordingTarget): AsyncGenerator<Outcome> {
  const oracle = createOracle(contract.document);
  const standIns = new Map<string, Kind>();
  const correlation = new Correlation(target.values);
  for (const exchange of recording.exchanges) {
    for (const [standIn, kind] of Object.entries(exchange.standIns)) standIns.set(standIn, kind);
    const operation = contract.operations.get(exchange.operationId);
    const skipped = whyNot(exchange, operation, target.isReal ? standIns : new Map(), correlation);
    if (skipped !== undefined || operation === undefined || exchange.response === undefined) {
      yield { exchange, skipped: skipped ?? 'It cannot be replayed.' };
      continue;
    }
    const { request, response: recorded } = exchange;
    // What was waited for then, such as the end of a minute, need not be waited for now.
    await target.emulator?.setElapsed(Date.parse(exchange.startedAt) - Date.parse(recording.exchanges[0]?.startedAt ?? exchange.startedAt));
    if (!refuses(recorded.status, recorded.body)) {
      for (const code of codesIn(request.body).filter((one) => standIns.has(one) && !correlation.has(one))) {
        const sent = await target.emulator?.newestCode();
        if (sent !== undefined) correlation.bind(code, sent);
      }
    }
    const common = { contract: contract.name, operationId: operation.id, example: `exchange ${exchange.sequence}` };
    const curl = toCurl(target.baseUrl, request, contract);
    const answer = await send(target.baseUrl, correlation.translate(request));
    if (typeof answer === 'string') {
      const finding: Finding = {
        ...common,
        rule: 'no-answer',
        blame: 'provider',
        pointer: '',
        expected: String(recorded.status),
        got: answer,
        curl,
      };
      yield { exchange, findings: [finding] };
      continue;
    }
    const unlike = compareAnswers(contract, operation, toComparable(recorded), answer, (value) => standIns.has(String(value)));
    correlation.learn(recorded.body, answer.body, (value) => standIns.has(value));
    const blame = blamer(operation, recorded, answer, oracle);
    yield { exchange, findings: unlike.map((one) => ({ ...common, ...one, pointer: maskPointer(one.pointer), blame: blame(one), curl })) };
  }
}

/** Made-up values that must not reach a real provider, whatever it would answer. */
const dangerous: ReadonlySet<Kind> = new Set(['phone', 'e-mail']);
/** Made-up values with which nothing but a refusal can be repeated there. */
const meaningless: ReadonlySet<Kind> = new Set(['code', 'id', 'secret']);

function whyNot(
  { request, response, failure, operationId }: RecordedExchange,
  operation: Operation | undefined,
  standIns: ReadonlyMap<string, Kind>,
  correlation: Correlation,
): string | undefined {
  if (operation === undefined) return `The contract has no operation ${operationId}.`;
  if (response === undefined) return `No answer was recorded (${failure}).`;
  if (request.omitted !== undefined) return `The request's body was not recorded: ${request.omitted}.`;
  const text = JSON.stringify([decodeURIComponent(request.target), request.headers, request.body]);
  const refused = refuses(response.status, response.body);
  const found = [...standIns].find(
    ([standIn, kind]) =>
      text.includes(standIn) && !correlation.has(standIn) && (dangerous.has(kind) || (meaningless.has(kind) && !refused)),
  );
  return found && `It holds the made-up ${found[1]} "${found[0]}", for which no real one is given.`;
}

async function send(baseUrl: string, { method, target, headers, body }: RecordedExchange['request']): Promise<Answer | string> {
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== 'redacted'));
  try {
    const response = await ask(`${baseUrl}${target}`, {
      method,
      headers: sent,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? undefined;
    const common = { status: response.status, contentType, headers: response.headers };
    if (text === '') return common;
    const json = parseJson(text);
    return json === undefined ? { ...common, omitted: `${text.length} characters that are no JSON` } : { ...common, body: json.value };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message || cause.name : String(cause);
  }
}

function toComparable({ status, headers, body, omitted }: RecordedResponse): Comparable {
  return { status, contentType: headers['content-type'], ...(body !== undefined && { body }), ...(omitted !== undefined && { omitted }) };
}

/**
 * The gateway says itself whose fault its own problems are. Where the recording breaks the contract at the very place, the contract is
 * wrong about the provider. Otherwise whoever answered is not like the provider that was recorded.
 */
function blamer(operation: Operation, recorded: RecordedResponse, answer: Answer, oracle: Oracle): (unlike: Unlike) => Blame {
  const own = answer.headers.has('phonegate-request-id') && isRecord(answer.body) ? answer.body['fault'] : undefined;
  const fault = own === 'client' || own === 'gateway' || own === 'provider' || own === 'contract' ? own : undefined;
  if (fault !== undefined) return () => fault;
  const documented = operation.responses.get(recorded.status);
  if (documented === undefined) return () => 'contract';
  const schema: Schema | undefined = documented.content?.[essence(recorded.headers['content-type'] ?? '')]?.schema;
  const broken = schema === undefined || recorded.body === undefined ? [] : oracle.judge(schema, recorded.body);
  return ({ pointer }) => (broken.some((breach) => breach.pointer !== '' && breach.pointer === pointer) ? 'contract' : 'provider');
}
