import createClient from 'openapi-fetch';
import type { paths } from '../../generated/directory.ts';
import { BadShape, shaped } from '../contract/shape.ts';
import { createOutbound, OutboundFailure, toResponse } from '../outbound.ts';
import { type ConnectionProviders, type Directory, DirectoryUnavailable, findSubjectProblem } from './directory.ts';

/** A directory that answers as `specs/directory.yaml` says. */
export interface HttpDirectoryOptions {
  /** Base URL; `/subjects/lookup` is put behind it. */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string | undefined;
  readonly allowPrivateAddresses: boolean;
  /** For the whole call, in milliseconds. */
  readonly timeoutMs: number;
}

/** Ten thousand subjects, named at length. */
const maxAnswerBytes = 4_194_304;

/** Asks over HTTP, once per number, and keeps nothing. */
export function createHttpDirectory(
  { url, token, allowPrivateAddresses, timeoutMs }: HttpDirectoryOptions,
  connections: ConnectionProviders,
): Directory {
  const outbound = createOutbound({ timeoutMs, maxAnswerBytes, allowPrivateAddresses });
  const client = createClient<paths>({
    baseUrl: url,
    fetch: async (request) => {
      const headers = Object.fromEntries(request.headers);
      return toResponse(await outbound.send(request.url, { method: 'POST', headers, body: await request.text() }));
    },
  });
  return {
    problem: async () => undefined,
    close: () => outbound.close(),
    find: async (e164) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      // As text: whether it is JSON is for us to say.
      const { data, response } = await orUnavailable(() =>
        client.POST('/subjects/lookup', { body: { phone: e164 }, headers, parseAs: 'text' }),
      );
      if (response.status !== 200)
        throw new DirectoryUnavailable(`The directory answered ${response.status}, where only 200 is an answer.`);
      const { subjects } = readList(data);
      const judged = subjects.map((found) => ({ found, problem: findSubjectProblem(connections, found) }));
      return {
        subjects: judged.filter(({ problem }) => problem === undefined).map(({ found }) => found),
        problems: judged.flatMap(({ problem }, index) =>
          problem === undefined ? [] : [`/subjects/${index}: ${problem.part} holds ${problem.held}; it should hold ${problem.expected}.`],
        ),
      };
    },
  };
}

async function orUnavailable<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof OutboundFailure) throw new DirectoryUnavailable(error.message, { cause: error });
    throw error;
  }
}

function readList(text: unknown): ReturnType<typeof shaped<'SubjectList'>> {
  try {
    return shaped('SubjectList', JSON.parse(String(text)));
  } catch (error) {
    if (error instanceof BadShape) throw new DirectoryUnavailable(`The directory's answer breaks its contract: ${error.message}`);
    if (error instanceof SyntaxError) throw new DirectoryUnavailable("The directory's answer is not JSON.");
    throw error;
  }
}
