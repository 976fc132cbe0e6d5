import type { ValidateFunction } from 'ajv';
import type { RequestValidator } from 'express-openapi-validator/dist/middlewares/openapi.request.validator.js';
import type { Operation } from './contract.ts';
import { type Document, type Parameter, resolve, type Schema } from './document.ts';
import type { RequestFacade } from './enforcer.ts';

/** What express-openapi-validator has compiled for the requests of one operation, asked without its middlewares. */
export interface Compiled {
  /** Whether parameters and body fit as they are. A "no" is no verdict: the middlewares may still read the request otherwise. */
  accepts(request: RequestFacade): boolean;
  /** Call after the middlewares have accepted a request: what they have compiled for its media type is kept. */
  learn(request: RequestFacade): void;
}

/** `document` is the operation's own slice; `expressRoute` is the enforcer's name for its path. */
export function readCompiled(requests: RequestValidator, document: Document, operation: Operation, expressRoute: string): Compiled {
  const known = new Map<string | undefined, { readonly general: ValidateFunction; readonly body: ValidateFunction }>();
  const asTheyAre = takesMessagesAsTheyAre(document, operation);
  return {
    accepts: ({ originalUrl, query, headers, params, body }) => {
      // The middlewares rewrite a query, by rules of their own.
      if (originalUrl !== '') return false;
      const validators = known.get(typeOf(headers));
      if (validators === undefined) return false;
      const message = { query, headers, params, cookies: undefined, body };
      return validators.general(message) && validators.body(message);
    },
    learn: ({ method, headers }) => {
      const type = typeOf(headers);
      if (!asTheyAre || known.has(type)) return;
      const key = `${method}-${expressRoute}-${type ?? 'not_provided'}`;
      const general = compiledIn(requests, 'ajv', key);
      const body = compiledIn(requests, 'ajvBody', key);
      if (general !== undefined && body !== undefined) known.set(type, { general, body });
    },
  };
}

/** Private to the enforcer, whose version is pinned; where a later one keeps them elsewhere, nothing is found and the middlewares do it all. */
function compiledIn(requests: RequestValidator, where: 'ajv' | 'ajvBody', key: string): ValidateFunction | undefined {
  const ajv: { getSchema(key: string): ValidateFunction | undefined } | undefined = Reflect.get(requests, where);
  return ajv?.getSchema(key);
}

/** Without its parameters already: the facade has it so. */
function typeOf(headers: RequestFacade['headers']): string | undefined {
  const type = headers['content-type'];
  return typeof type === 'string' ? type : undefined;
}

/** Whether the middlewares leave such messages as they are: they unfold arrays and objects in parameters, and follow discriminators. */
function takesMessagesAsTheyAre(document: Document, operation: Operation): boolean {
  const scalar = ({ in: place, schema }: Parameter): boolean =>
    place !== 'cookie' && ['string', 'integer', 'number', 'boolean'].includes(String(schema && resolve<Schema>(document, schema)['type']));
  return operation.parameters.every(scalar) && !JSON.stringify(document).includes('"discriminator"');
}
