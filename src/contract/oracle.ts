import type { ErrorObject, ValidateFunction } from 'ajv';
import { lazily } from '../lazily.ts';
import type { Document, Schema } from './document.ts';

/** One place at which a value breaks its schema. */
export interface Breach {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly message: string;
  /** The keyword of JSON Schema that is broken, e.g. `type`. */
  readonly keyword: string;
  /** The property that is missing or one too many, where that is what is wrong. */
  readonly property?: string;
}

/** Judges values by the schemas of a document, independently of the validator that guards the gateway. */
export interface Oracle {
  /** Holds a value against a schema of the document. Empty when it fits. */
  judge(schema: Schema, value: unknown): Breach[];
}

/** Compiles each schema when it is first asked for, and keeps it. */
export function createOracle(document: Document): Oracle {
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = lazily('ajv/dist/2020.js');
  const ajvFormats: typeof import('ajv-formats') = lazily('ajv-formats');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  ajv.addSchema(document, 'contract:');
  const compiled = new Map<Schema, ValidateFunction>();
  return {
    judge: (schema, value) => {
      let validate = compiled.get(schema);
      if (validate === undefined) {
        // Taken out of its document, a schema's local references must say which document they mean.
        validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract:#/')));
        compiled.set(schema, validate);
      }
      return validate(value) ? [] : (validate.errors ?? []).map(toBreach);
    },
  };
}

function toBreach(error: ErrorObject): Breach {
  const extra: unknown = error.params['additionalProperty'] ?? error.params['allowedValues'] ?? error.params['allowedValue'];
  const detail = extra === undefined ? '' : `: ${JSON.stringify(extra)}`;
  const property: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  return {
    pointer: error.instancePath,
    message: `${error.message ?? error.keyword}${detail}`,
    keyword: error.keyword,
    ...(typeof property === 'string' && { property }),
  };
}
