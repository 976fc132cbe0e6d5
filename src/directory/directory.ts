import type { components } from '../../generated/unified.ts';
import { providers } from '../providers/index.ts';
import type { ProviderId } from '../providers/provider.ts';

type Subject = components['schemas']['Subject'];

/** A user at a connection. */
export interface FoundSubject {
  readonly connection: string;
  readonly subject: Subject;
}

/** Who had a number, as far as the directory knows. */
export interface Found {
  readonly subjects: readonly FoundSubject[];
  /** What the directory said that cannot be used, in words that name no number and no user. */
  readonly problems: readonly string[];
}

/** Knows which user has which number; the gateway's operator supplies it. */
export interface Directory {
  /** Throws `DirectoryUnavailable` when it cannot tell now. */
  find(e164: string): Promise<Found>;
  /** Of a file, once it has been read: what of it cannot be used, in a sentence. */
  problem(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The directory gives no answer that can be used at the moment; nothing must be concluded from it. */
export class DirectoryUnavailable extends Error {
  override readonly name = 'DirectoryUnavailable';
}

/** The configured connections: the provider of each by its id. */
export type ConnectionProviders = ReadonlyMap<string, ProviderId>;

/** What is wrong with the way in which a directory names a user. */
export interface SubjectProblem {
  /** The part that is wrong, e.g. `connection` or `userId`. */
  readonly part: string;
  readonly held: string;
  readonly expected: string;
}

/** Whether the connection exists and its provider knows a user by that; `undefined` when all is well. No value is shown, only names. */
export function findSubjectProblem(connections: ConnectionProviders, { connection, subject }: FoundSubject): SubjectProblem | undefined {
  const provider = connections.get(connection);
  if (provider === undefined) {
    const expected = `one of the configured connections: ${[...connections.keys()].join(', ')}`;
    return { part: 'connection', held: JSON.stringify(connection), expected };
  }
  const { identifiedBy, subject: understood } = providers[provider].about;
  const given = Object.keys(subject);
  const foreign = given.find((name) => !understood.some((known) => known === name));
  if (foreign !== undefined)
    return { part: foreign, held: 'a value', expected: `nothing: ${connection} knows ${understood.join(', ')} only` };
  if (!identifiedBy.some((name) => given.includes(name))) {
    return { part: identifiedBy.join(' or '), held: 'nothing', expected: `what ${connection} knows its users by` };
  }
  return undefined;
}
