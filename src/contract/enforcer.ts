import { parse } from 'node:url';
import { AjvOptions } from 'express-openapi-validator/dist/framework/ajv/options.js';
import { OpenApiSpecLoader } from 'express-openapi-validator/dist/framework/openapi.spec.loader.js';
import { RequestValidator } from 'express-openapi-validator/dist/middlewares/openapi.request.validator.js';
import { ResponseValidator } from 'express-openapi-validator/dist/middlewares/openapi.response.validator.js';
import { security } from 'express-openapi-validator/dist/middlewares/openapi.security.js';
import { SchemaPreprocessor } from 'express-openapi-validator/dist/middlewares/parsers/schema.preprocessor.js';
import type { Operation } from './contract.ts';
import type { Document } from './document.ts';
import { sliceDocument } from './slice.ts';

/** The part of Express' request that express-openapi-validator reads and writes. */
export interface RequestFacade {
  readonly method: string;
  readonly path: string;
  readonly originalUrl: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  /** Parameters get their declared types here. */
  query: Record<string, unknown>;
  params: Record<string, string>;
  openapi?: unknown;
}

/** Judges one credential; called only when the request has it. Throws an error with `status: 403` to forbid. */
export type JudgeScheme<Request> = (request: Request, scheme: string, header: string) => boolean;

/** express-openapi-validator, put together for one operation. */
export interface Enforcer<Request extends RequestFacade> {
  /** Security, then parameters and body. Throws the enforcer's own error, whose `status` is 400, 401, 403 or 415. */
  checkRequest(request: Request): Promise<void>;
  /** The enforcer's own error; `undefined` when the reply keeps the contract. Replies from 500 on are let pass. */
  checkReply(request: Request, status: number, mediaType: string | undefined, body: unknown): unknown;
}

/**
 * Puts the enforcer's own checks together for one operation, without its router: each request already knows its operation, and the
 * enforcer would otherwise match it against a pattern that it builds anew, behind five promises. The equality suite holds the result
 * to what the middleware does as its README shows it.
 */
export async function createEnforcer<Request extends RequestFacade>(
  document: Document,
  operation: Operation,
  judge: JudgeScheme<Request> | undefined,
): Promise<Enforcer<Request>> {
  spendUrlWarning();
  const slice = sliceDocument(document, operation);
  const validateResponses = { removeAdditional: false as const, coerceTypes: false as const };
  const options = {
    apiSpec: slice,
    validateRequests: { allowUnknownQueryParameters: false, coerceTypes: false, allErrors: true },
    validateResponses,
    validateFormats: true,
    ajvFormats: { mode: 'fast' as const },
    formats: {},
    serDes: [],
  };
  // Plain JSON of the shape that check.ts established; the enforcer's own type only spells it differently.
  const ajvOptions = new AjvOptions(options as never);
  const loader = new OpenApiSpecLoader({ apiDoc: structuredClone(slice) as never, validateApiSpec: false, $refParser: { mode: 'bundle' } });
  const { apiDoc, routes, serial } = await loader.load();
  const prepared = new SchemaPreprocessor(apiDoc, ajvOptions.preprocessor, validateResponses).preProcess();
  const requests = new RequestValidator(prepared.apiDoc, ajvOptions.request);
  const replies = new ResponseValidator(prepared.apiDocRes, ajvOptions.response, validateResponses, serial).validate();
  const method = operation.method.toLowerCase();
  const route = {
    expressRoute: routes[0]?.expressRoute ?? operation.path,
    openApiRoute: operation.path,
    schema: operationIn(prepared.apiDoc, operation.path, method),
    _responseSchema: operationIn(prepared.apiDocRes, operation.path, method),
    serial,
  };
  const schemes = Object.entries(slice.components?.securitySchemes ?? {});
  const handlers = Object.fromEntries(
    schemes.map(([name, { name: header = '' }]) => [name, (request: Request) => judge?.(request, name, header.toLowerCase()) ?? true]),
  );
  // Its handlers get the very request that they are called with.
  const secure = judge === undefined || schemes.length === 0 ? undefined : security(prepared.apiDoc, handlers as never);
  return {
    checkRequest: async (request) => {
      request.openapi = { ...route, pathParams: request.params };
      // What these middlewares read of Express' request, the facade has.
      const express = request as never;
      let failure: unknown;
      const next = (error?: unknown): void => {
        failure = error;
      };
      if (secure !== undefined) await secure(express, noReply, next);
      if (failure !== undefined) throw failure;
      // It answers at once, whatever its type says.
      void requests.validate(express, noReply, next);
    },
    checkReply: (request, status, mediaType, body) => {
      let failure: unknown;
      const reply = {
        statusCode: status,
        headersSent: false,
        getHeaders: () => ({ 'content-type': mediaType }),
        json: (_body: unknown) => {},
      };
      // It wraps the reply's `json`; what it then hands to `next` is its verdict.
      replies(request as never, reply as never, (error?: unknown) => {
        failure = error;
      });
      reply.json(body);
      return failure;
    },
  };
}

// The enforcer's request checks take a reply and do not look at it.
const noReply = {} as never;

function operationIn(document: { paths?: object } | undefined, path: string, method: string): unknown {
  const item: unknown = Object.entries(document?.paths ?? {}).find(([known]) => known === path)?.[1];
  return Object.entries(item ?? {}).find(([known]) => known === method)?.[1];
}

/**
 * Until it has warned once, Node looks through the stack at every call of the legacy `url.parse` for who calls it (DEP0169). The enforcer
 * calls it for every request, from inside node_modules, so the warning never comes and the looking never ends: a fifth of a small request.
 */
function spendUrlWarning(): void {
  const { noDeprecation = false } = process;
  process.noDeprecation = true;
  parse('');
  process.noDeprecation = noDeprecation;
}
