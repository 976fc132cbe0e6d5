import type { IncomingMessage, ServerOptions } from 'node:http';
import type { Express } from 'express';
import { http } from './node-http.ts';

/**
 * Express gives each request and reply the prototype that its application has for it (`app.request`, `app.response`), and an object
 * whose prototype changes is slow from then on: a quarter of what a small answer costs. A server with these classes makes them with
 * that prototype in the first place. The application works in any other server too, only slower.
 */
export function bearWithPrototypes(app: Express): Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'> {
  class Request extends http.IncomingMessage {}
  class Reply<Of extends IncomingMessage = IncomingMessage> extends http.ServerResponse<Of> {}
  Object.setPrototypeOf(Request.prototype, app.request);
  Object.setPrototypeOf(Reply.prototype, app.response);
  // Both have all that Express' own prototypes have: they inherit from them.
  app.request = Request.prototype as typeof app.request;
  app.response = Reply.prototype as typeof app.response;
  return { IncomingMessage: Request, ServerResponse: Reply };
}
