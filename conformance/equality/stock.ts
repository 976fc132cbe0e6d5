import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import type { Contract } from '../../src/contract/contract.ts';
import { isRecord } from '../../src/contract/document.ts';
import { isJson } from '../../src/contract/validator.ts';

/** What express-openapi-validator, used as its README shows it, says of a message: the status, and the places that it names. */
export interface Said {
  readonly status: number;
  readonly places: readonly string[];
  /** Where a value fits none of several alternatives. */
  readonly unions?: readonly string[];
}

/** A server that guards one contract in the stock way, and then answers whatever the request's own headers ask it to. */
export async function startStock(contract: Contract, key: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const document = structuredClone(contract.document);
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  const accept = (request: { headers: Record<string, unknown> }, _scopes: unknown, scheme: { name: string }): boolean =>
    request.headers[scheme.name.toLowerCase()] === key;
  const guard: unknown = middleware({
    // The document is plain JSON; the enforcer's own type only spells it differently.
    apiSpec: plain({ ...document, servers: [{ url: '/' }] }) as never,
    validateRequests: { allErrors: true },
    validateResponses: true,
    ...(schemes.length > 0 && { validateSecurity: { handlers: Object.fromEntries(schemes.map((name) => [name, accept as never])) } }),
  });
  const answer: RequestHandler = (request, response) => {
    const asked = request.get('asked-reply');
    if (asked === undefined) response.sendStatus(299);
    else {
      const { status, mediaType, body } = JSON.parse(decodeURIComponent(asked));
      response.status(status).type(mediaType).json(body);
    }
  };
  const fail: ErrorRequestHandler = (error, _request, response, _next) => {
    response.status(Number(error.status)).json({ said: error.errors ?? [] });
  };
  const texts = [...contract.operations.values()].flatMap(({ requestTypes }) => requestTypes.filter((type) => !isJson(type)));
  const app = express().use(
    express.json({ limit: '1mb', strict: false, type: ['application/json', 'application/*+json'] }),
    express.text({ type: texts }),
  );
  // Express middlewares, as its documentation has it.
  app.use(...(guard as RequestHandler[])).use(answer, fail);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A body that is not marked `required` is optional (OpenAPI 3.1), which the enforcer believes only when it is said. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const copied = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
  return isRecord(copied['requestBody'])
    ? { ...copied, requestBody: { ...copied['requestBody'], required: copied['requestBody']['required'] === true } }
    : copied;
}

/** Reads what the stock server said. */
export async function readSaid(response: Response): Promise<Said> {
  const text = await response.text();
  const parsed: unknown = text.startsWith('{"said"') ? JSON.parse(text) : {};
  const errors = isRecord(parsed) && Array.isArray(parsed['said']) ? parsed['said'].filter(isRecord) : [];
  // Of what is no 400 the enforcer names only the path, which says nothing.
  if (response.status !== 400) return { status: response.status, places: response.status === 299 ? [] : ['unchecked'] };
  const told = errors.map(({ path, message }) => ({ path: String(path), message: String(message) }));
  const unions = told.flatMap(({ path, message }) => (/^must match (exactly one|a) schema in /.test(message) ? [path] : []));
  return { status: response.status, places: placesOf(told), unions };
}

/** What is said of the alternatives of a value that fits none of them is said better by us, so that it counts as said of the value. */
export function folded(places: readonly string[], unions: readonly string[] = []): string[] {
  return [...new Set(places.map((place) => unions.find((union) => place === union || place.startsWith(`${union}/`)) ?? place))].sort();
}

/** Each place once; that no branch fits is left out where another error says why. */
export function placesOf(errors: readonly { readonly path: string; readonly message: string }[]): string[] {
  const telling = errors.filter(({ message }) => !/^must match (exactly one schema|"(then|else)" schema)/.test(message));
  return [...new Set((telling.length > 0 ? telling : errors).map(({ path }) => path))].sort();
}
