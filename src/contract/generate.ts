import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import openapiTS, { astToString } from 'openapi-typescript';
import { bundleContracts } from './bundle.ts';
import { atPointer, type Document } from './document.ts';
import { checkedDocument, type Sound } from './load.ts';
import { shapes } from './shape.ts';
import { contractFile, ownContracts, readSource, specsFolder } from './source.ts';

/**
 * Everything below `generated/`, by its path there: for every contract its types and the document that was found sound; the schemas of what
 * comes from outside by other ways than the two faces; the configuration's schema, compiled; and the one document of both faces. A pure
 * function of `specs/`. Throws `BrokenContract`.
 */
export async function generate(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const unified = await checkedDocument('unified');
  const ids = atPointer(unified, '/components/schemas/ProviderId/enum');
  const natives = await Promise.all(
    (Array.isArray(ids) ? ids : []).map(async (id: string) => ({ id, document: await checkedDocument(id) })),
  );
  for (const name of ownContracts) {
    const source = contractFile(name);
    const document = name === 'unified' ? unified : await checkedDocument(name);
    files.set(source.replace(/\.yaml$/, '.ts'), await generateTypes(document, source));
    for (const shape of shapes[name]) files.set(`shapes/${shape}.json`, `${JSON.stringify(standAlone(document, shape), null, 2)}\n`);
  }
  for (const { id, document } of [{ id: 'unified', document: unified }, ...natives]) {
    const source = contractFile(id);
    if (id !== 'unified') files.set(source.replace(/\.yaml$/, '.ts'), await generateTypes(document, source));
    const sound: Sound = { digest: readSource(id, specsFolder).digest, document };
    files.set(`sound/${id}.json`, `${JSON.stringify(sound)}\n`);
  }
  files.set('phonegate.schema.cjs', compileConfigSchema());
  files.set('openapi.json', `${JSON.stringify(bundleContracts(unified, natives), null, 2)}\n`);
  return files;
}

/** One schema by itself, as JSON Schema, with what it refers to. */
function standAlone({ components }: Document, shape: string): Readonly<Record<string, unknown>> {
  const schemas = components?.['schemas'] ?? {};
  const needed = new Set([shape]);
  // A set is walked to its end, what is added on the way included.
  for (const name of needed) {
    for (const [, other = ''] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/(\w+)"/g)) needed.add(other);
  }
  const definitions = JSON.stringify(Object.fromEntries([...needed].map((name) => [name, schemas[name]])));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: shape,
    $ref: `#/$defs/${shape}`,
    $defs: JSON.parse(definitions.replaceAll('#/components/schemas/', '#/$defs/')),
  };
}

/** The configuration's JSON Schema as a module that judges by it. */
function compileConfigSchema(): string {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, code: { source: true, lines: true } });
  const schema = readFileSync(join(specsFolder, 'phonegate.schema.json'), 'utf8');
  const code = standaloneCode.default(ajv, ajv.compile(JSON.parse(schema)));
  return `// Generated from specs/phonegate.schema.json by \`npm run generate\`. Do not edit.\n${code}\n`;
}

async function generateTypes(document: Document, source: string): Promise<string> {
  // The generator reads JSON of this very shape; its own type only spells it differently.
  const ast = await openapiTS(structuredClone(document) as never, { alphabetize: false });
  return `// Generated from specs/${source} by \`npm run generate\`. Do not edit.\n\n${astToString(ast)}`;
}

/** What in a folder differs from what should be there: one line a file, empty when it is current. */
export function compare(wanted: ReadonlyMap<string, string>, folder: string): string[] {
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\//, ''));
  const orphaned = present.filter((file) => !wanted.has(file)).map((file) => `generated/${file} is orphaned: no contract makes it.`);
  const stale = [...wanted].filter(([file, text]) => !present.includes(file) || readFileSync(join(folder, file), 'utf8') !== text);
  return [...orphaned, ...stale.map(([file]) => `generated/${file} is stale: its contract has changed.`)];
}

if (import.meta.main) {
  const folder = fileURLToPath(new URL('../../generated/', import.meta.url));
  const wanted = await generate();
  if (process.argv.includes('--check')) {
    const differences = compare(wanted, folder);
    if (differences.length > 0) {
      process.stderr.write(`${[...differences, 'Run `npm run generate` and commit the result.'].join('\n')}\n`);
      process.exitCode = 1;
    }
  } else {
    rmSync(folder, { recursive: true, force: true });
    for (const [file, text] of wanted) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    process.stdout.write(`Wrote ${[...wanted.keys()].map((file) => `generated/${file}`).join(', ')}.\n`);
  }
}
