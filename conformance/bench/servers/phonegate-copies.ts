import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';
import type { Connection } from '../../../src/connection.ts';
import type { Document } from '../../../src/contract/document.ts';

// Phonegate's native face on a document that it does not ship. The installed package serves its own contracts only, so its parts are put
// together here as its gateway puts them together: Express, the handler, the face, the routing, the checks of request, credential and
// answer, and the emulator's frame are its own; the operations behind the frame, which answer a constant, and the missing walk from
// `/native/<connection>` to the face are not.
const [, , port, documentFile = '', answersFile = '', folder = ''] = process.argv;

/** A module of the installed package. */
async function load<Module>(path: string): Promise<Module> {
  const module: Module = await import(pathToFileURL(join(folder, 'dist/src', path)).href);
  return module;
}

const { createContract } = await load<typeof import('../../../src/contract/contract.ts')>('contract/contract.js');
const { createValidator } = await load<typeof import('../../../src/contract/validator.ts')>('contract/validator.js');
const { Emulator } = await load<typeof import('../../../src/emulator.ts')>('emulator.js');
const { toHandler } = await load<typeof import('../../../src/express-handler.ts')>('express-handler.js');
const { createNative } = await load<typeof import('../../../src/native.ts')>('native.js');
const { Health } = await load<typeof import('../../../src/connection.ts')>('connection.js');
const { noLog } = await load<typeof import('../../../src/log.ts')>('log.js');
const { providers } = await load<typeof import('../../../src/providers/index.ts')>('providers/index.js');

const document: Document = JSON.parse(readFileSync(documentFile, 'utf8'));
const answers = new Map<string, unknown>();
for (const { id, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) answers.set(id, answer);
const { snag } = providers;
const provider: typeof snag = {
  ...snag,
  emulate: (world) => ({
    ...snag.emulate(world),
    answer: (operationId) => ({ status: 200, body: answers.get(operationId) }),
    authenticate: (_scheme, value) => (value === 'demo-snag-key' ? 'accepted' : 'unknown'),
  }),
};
const demo = snag.worlds['demo'];
if (demo === undefined) throw new TypeError('Snag has no demo world.');
const contract = createContract('copies', document);
const connection: Connection = {
  id: 'snag',
  providerId: 'snag',
  provider,
  contract,
  validator: createValidator(contract),
  credentials: {},
  backend: { mode: 'emulate', emulator: new Emulator(provider, demo) },
  health: new Health('ok'),
};
const { face } = createNative(connection, new Map([[connection.id, connection]]), noLog);
const app = express().disable('x-powered-by').disable('etag');
app.use(toHandler(face, 1_048_576));
createServer(app).listen(Number(port), '127.0.0.1');
