import { parse } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { AjvOptions } from 'express-openapi-validator/dist/framework/ajv/options.js';
import { RequestValidator } from 'express-openapi-validator/dist/middlewares/openapi.request.validator.js';
import { ResponseValidator } from 'express-openapi-validator/dist/middlewares/openapi.response.validator.js';
import { security } from 'express-openapi-validator/dist/middlewares/openapi.security.js';
import { SchemaPreprocessor } from 'express-openapi-validator/dist/middlewares/parsers/schema.preprocessor.js';
import { readCompiled } from './compiled.ts';
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
  /** Whether what the enforcer has compiled accepts the request as it is. A "no" is no verdict: `checkRequest` gives that. */
  accepts(request: Request): boolean;
  /** Security, then parameters and body. Throws the enforcer's own error, whose `status` is 400, 401, 403 or 415. */
  checkRequest(request: Request): Promise<void>;
  /** The enforcer's own error; `undefined` when the reply keeps the contract. Replies from 500 on are let pass. */
  checkReply(request: Request, status: number, mediaType: string | undefined, body: unknown): unknown;
}

/**
 * Puts the enforcer's own checks together for one operation, without its router: each request already knows its operation, and the
 * enforcer would otherwise match it against a pattern that it builds anew, behind five promises. The validators that it has compiled are
 * asked first; whatever they do not accept at once goes all the way through its middlewares, so every refusal is its own. The equality
 * suite holds the result to what the middleware does as its README shows it.
 */
export function createEnforcer<Request extends RequestFacade>(
  document: Document,
  operation: Operation,
  judge: JudgeScheme<Request> | undefined,
): Enforcer<Request> {
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
  // Its loader has nothing to add: a slice holds its own components and was found sound; and it costs more than all the rest of a start.
  const prepared = new SchemaPreprocessor(structuredClone(slice) as never, ajvOptions.preprocessor, validateResponses).preProcess();
  const requests = new RequestValidator(prepared.apiDoc, ajvOptions.request);
  const replies = new ResponseValidator(prepared.apiDocRes, ajvOptions.response, validateResponses);
  const method = operation.method.toLowerCase();
  const route = {
    // The name under which it keeps what it compiles.
    expressRoute: operation.path,
    openApiRoute: operation.path,
    schema: operationIn(prepared.apiDoc, operation.path, method),
  };
  const schemes = Object.entries(slice.components?.securitySchemes ?? {});
  const handlers = Object.fromEntries(
    schemes.map(([name, { name: header = '' }]) => [name, (request: Request) => judge?.(request, name, header.toLowerCase()) ?? true]),
  );
  // Its handlers get the very request that they are called with.
  const secure = judge === undefined || schemes.length === 0 ? undefined : security(prepared.apiDoc, handlers as never);
  const isAuthentic = createQuickSecurity(operation, slice, handlers);
  const compiled = readCompiled(requests, slice, operation, route.expressRoute);
  // It reads the method and the request's media type for the name under which it keeps what it compiles here.
  const replyValidators = replies._getOrBuildValidator(
    { method: operation.method, headers: {}, openapi: route } as never,
    (operationIn(prepared.apiDocRes, operation.path, method) as { responses: never }).responses,
  ) as unknown as ReplyValidators;
  return {
    accepts: (request) => (secure === undefined || isAuthentic(request)) && compiled.accepts(request),
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
      compiled.learn(request);
    },
    checkReply: (request, status, type, body) => {
      if (status >= 500) return undefined;
      if (type !== undefined && body !== undefined && body !== null && replyValidators[status]?.[type]?.({ response: body }) === true)
        return undefined;
      try {
        // Its declared types know only objects for bodies.
        const reply = { statusCode: status, body: body as never, path: request.originalUrl, accepts: type === undefined ? [] : [type] };
        replies._validate({ validators: replyValidators as never, ...reply });
        return undefined;
      } catch (error) {
        return error;
      }
    },
  };
}

/** By status and media type. */
type ReplyValidators = Readonly<Record<string, Readonly<Record<string, ValidateFunction>> | undefined>>;

/** Whether one of the operation's alternatives is met at once. A "no" is no verdict: the enforcer's own security words every refusal. */
function createQuickSecurity<Request extends RequestFacade>(
  { security: alternatives }: Operation,
  document: Document,
  handlers: Readonly<Record<string, (request: Request) => boolean>>,
): (request: Request) => boolean {
  const checks = new Map(
    Object.entries(document.components?.securitySchemes ?? {}).map(([name, { type, in: place, name: header = '' }]) => [
      name,
      (request: Request): boolean =>
        type === 'apiKey' && place === 'header' && Boolean(request.headers[header.toLowerCase()]) && handlers[name]?.(request) === true,
    ]),
  );
  const wanted = alternatives.map((alternative) => Object.keys(alternative).map((name) => checks.get(name) ?? (() => false)));
  return (request) => {
    try {
      return wanted.some((alternative) => alternative.every((check) => check(request)));
    } catch {
      // A credential that is forbidden, which the enforcer's own security meets again.
      return false;
    }
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
