import { readFileSync } from 'node:fs';
import { createContract } from '../../src/contract/contract.ts';
import type { Document, OperationObject, PathItem } from '../../src/contract/document.ts';
import { openApiFile } from '../../src/pages.ts';
import type { TestGateway } from '../../src/testing.ts';
import { drifts } from '../drift/drifts.ts';
import { type Drift, startDriftingServer } from '../drift/server.ts';
import { startFront } from './front.ts';

/** A server in the line-up, whole, below its own prefix. */
export interface Suspect {
  /** The drift, as `drifts.ts` calls it; `undefined` for the one that is honest. */
  readonly name: string | undefined;
  /** E.g. `/drift-3`. */
  readonly prefix: string;
  readonly drift: Drift | undefined;
}

/** Drifting servers, and an honest one among them, at one address and in one contract, so that one run of a judge sees them all. */
export interface LineUp {
  readonly url: string;
  /** The drifting operation of each, below its prefix; of the honest one every operation that drifts elsewhere. */
  readonly document: Document;
  readonly suspects: readonly Suspect[];
  close(): Promise<void>;
}

/** The one contract of both faces, as it is published. */
export const published: Document = JSON.parse(readFileSync(openApiFile, 'utf8'));

/** Starts a drifting server for each of the named drifts in front of a gateway. Throws when there is no such drift. */
export async function startLineUp(gateway: TestGateway, names: readonly string[]): Promise<LineUp> {
  const contract = createContract('published', published);
  const paths: Record<string, PathItem> = {};
  const upstreams = new Map([['honest', gateway.url]]);
  const servers: { close(): Promise<void> }[] = [];
  const suspects: Suspect[] = [{ name: undefined, prefix: '/honest', drift: undefined }];
  for (const [index, name] of names.entries()) {
    const drift = drifts[name];
    const operation = drift && contract.operations.get(`${drift.provider}.${drift.operationId}`);
    if (drift === undefined || operation === undefined) throw new Error(`The table claims "${name}", and no drift is called so.`);
    const prefix = `/drift-${index}`;
    const server = await startDriftingServer(
      gateway.url,
      drift,
      new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/g, '[^/?]+')}(?:\\?.*)?$`),
    );
    servers.push(server);
    upstreams.set(prefix.slice(1), server.url);
    suspects.push({ name, prefix, drift });
    for (const own of [prefix, '/honest']) paths[`${own}${operation.path}`] = below(own, operation.method, operation.source);
  }
  const front = await startFront((_, target) => {
    const [, prefix = '', ...rest] = target.split('/');
    return `${upstreams.get(prefix)}/${rest.join('/')}`;
  });
  return {
    url: front.url,
    document: { ...published, servers: [{ url: front.url }], paths },
    suspects,
    close: async () => {
      await front.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function below(prefix: string, method: string, source: OperationObject): PathItem {
  return { [method.toLowerCase()]: { ...source, operationId: `${source.operationId}${prefix.replace('/', '.')}` } };
}
