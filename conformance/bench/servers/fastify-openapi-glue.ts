import { readFileSync } from 'node:fs';
import { importPeer } from './peer.ts';

/** What this file uses of fastify and of fastify-openapi-glue. */
interface Fastify {
  register(plugin: unknown, options: object): unknown;
  listen(options: { readonly port: number; readonly host: string }): Promise<unknown>;
}
interface FastifyRequest {
  readonly headers: Readonly<Record<string, unknown>>;
}

// fastify with fastify-openapi-glue: requests and credentials are checked; answers are serialised by their schema, which is no check.
const [, , port, documentFile = '', answersFile = ''] = process.argv;
const { fastify } = await importPeer<{ fastify: (options: object) => Fastify }>('fastify');
const { default: glue } = await importPeer<{ default: unknown }>('fastify-openapi-glue');
const keys = new Set(['demo-snag-key', 'demo-monocloud-key']);
const specification = JSON.parse(readFileSync(documentFile, 'utf8'));
const serviceHandlers: Record<string, () => Promise<unknown>> = {};
for (const { id, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) serviceHandlers[id] = async () => answer;
const check = async ({ headers }: FastifyRequest): Promise<void> => {
  if (!keys.has(String(headers['x-api-key']))) throw Object.assign(new Error('unauthorized'), { statusCode: 401 });
};
const securityHandlers = Object.fromEntries(Object.keys(specification.components.securitySchemes).map((scheme) => [scheme, check]));
// Ajv, strict by default, does not know the words of OpenAPI.
const app = fastify({ ajv: { customOptions: { strict: false } } });
app.register(glue, { specification, serviceHandlers, securityHandlers });
await app.listen({ port: Number(port), host: '127.0.0.1' });
