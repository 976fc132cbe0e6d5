import { createContract } from '../../src/contract/contract.ts';

const pet = { type: 'object', required: ['id', 'name'], properties: { id: { type: 'integer' }, name: { type: 'string' } } };
/** As OpenAPI 3.0 has it: one example, without a name. */
const example = { name: 'Rex', kind: 'dog', weight: 12.5, tags: ['brown', 'small'], chip: '276098106234567' };
const problem = { type: 'object', required: ['message'], properties: { message: { type: 'string' } } };
const refused = { description: 'Refused.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const answered = { description: 'The pet.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } };

/** A contract of OpenAPI 3.0 that is not one of ours: no extensions, no named examples, a range and a default among the answers. */
export const petshop = createContract('petshop', {
  openapi: '3.0.3',
  info: { title: 'Pet shop', version: '1' },
  security: [{ key: [] }],
  paths: {
    '/pets': {
      post: {
        operationId: 'addPet',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/NewPet' }, ...{ example } } },
        },
        responses: { '201': answered, '4XX': refused },
      },
    },
    '/pets/{petId}': {
      get: {
        operationId: 'getPet',
        parameters: [
          { name: 'petId', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
          { name: 'lang', in: 'query', required: true, schema: { type: 'string', enum: ['en', 'de'] } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
        ],
        responses: { '200': answered, default: refused },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-pet-key' } },
    schemas: {
      Pet: pet,
      Problem: problem,
      NewPet: {
        type: 'object',
        required: ['name', 'kind'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 2, maxLength: 30, example: 'Rex' },
          kind: { type: 'string', enum: ['cat', 'dog'] },
          born: { type: 'string', format: 'date', nullable: true },
          chip: { type: 'string', pattern: '^[0-9]{15}$' },
          weight: { type: 'number', minimum: 0, maximum: 500 },
          tags: { type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: { type: 'string' } },
        },
      },
    },
  },
});
