import fc from 'fast-check';
import { type Change, edges, spoilings } from './changes.ts';
import { type Draft, toText } from './draft.ts';
import { Fewer, wanted } from './fewer.ts';
import { asText, textOf, withParameter } from './parameters.ts';
import { placesOf } from './places.ts';
import { ofCredentials, ofMethod, ofRawBody } from './plain-variations.ts';
import { isBodySound, type Scene, without } from './scene.ts';
import { typesOf } from './values.ts';

/** Requests that differ from a sound one in one named thing. */
export interface Variation {
  /** What is different and where, e.g. `wrong-type body/userId`. */
  readonly name: string;
  /** `sound` may be refused for what the server knows, never for its form. */
  readonly expects: 'refusal' | 'sound';
  /** Whether the request is for no operation of the contract, whose documented answers then say nothing about it. */
  readonly isElsewhere?: boolean;
  /** Whether there is only one such request. */
  readonly isOne: boolean;
  readonly drafts: fc.Arbitrary<Draft>;
}

/** Every variation of an operation's sound request, in an order that depends on the contract alone. */
export function variationsOf(scene: Scene): Variation[] {
  const { sound, optional } = scene;
  const bare = without(scene, sound, optional);
  return [
    { name: 'sound', expects: 'sound', isOne: true, drafts: fc.constant(sound) },
    ...(optional.length > 0 && isBodySound(scene, bare)
      ? [{ name: 'empty optional set', expects: 'sound' as const, isOne: true, drafts: fc.constant(bare) }]
      : []),
    ...[...ofParameters(scene), ...ofBody(scene), ...ofRawBody(scene), ...ofCredentials(scene)].map((one) => shrinkable(scene, one)),
    ...ofMethod(scene),
  ];
}

/** A variation before it is said how its failures shrink. */
export interface Plain extends Variation {
  /** The part that is changed, which stays when a failure is shrunk. */
  readonly part?: string;
  /** Whether a body with less in it still shows what is named; otherwise the body has to stay sound. */
  readonly isMeant?: (draft: Draft) => boolean;
}

function shrinkable(scene: Scene, { part, isMeant = (draft) => isBodySound(scene, draft), ...variation }: Plain): Variation {
  const parts = scene.optional.filter((one) => one !== part);
  const fewer = fc.tuple(new Fewer(parts), variation.drafts).map(([gone, draft]) => [gone, without(scene, draft, gone)] as const);
  return { ...variation, drafts: fewer.filter(([gone, draft]) => gone.length === 0 || isMeant(draft)).map(([, draft]) => draft) };
}

function ofParameters({ contract, operation, oracle, sound }: Scene): Plain[] {
  return operation.parameters.flatMap((parameter): Plain[] => {
    const part = `${parameter.in}/${parameter.name}`;
    const isRemovable = parameter.required === true && (parameter.in === 'query' || parameter.in === 'header');
    const missing: Plain[] = isRemovable
      ? [
          {
            name: `missing-required ${part}`,
            expects: 'refusal',
            isOne: true,
            drafts: fc.constant(withParameter(sound, parameter, undefined)),
          },
        ]
      : [];
    const text = asText(contract.document, oracle, parameter);
    if (text === undefined) return missing;
    const value = textOf(sound, parameter);
    const place = { pointer: '', value, schemas: text.schemas, required: true, replace: (next: unknown) => next };
    const plain = (changes: readonly Change[], expects: Plain['expects']): Plain[] =>
      changes.flatMap(({ kind, values }): Plain[] => {
        // Every text is a string.
        if (kind === 'wrong-type' && text.schemas.some((schema) => typesOf(schema).includes('string'))) return [];
        const texts = wanted(values.map(toText), (one) => text.carries(one) && text.fits(one) === (expects === 'sound'));
        const drafts = texts?.map((one) => withParameter(sound, parameter, one));
        return drafts === undefined ? [] : [{ name: `${kind} ${part}`, expects, isOne: false, drafts, part }];
      });
    return [...missing, ...plain(spoilings(place), 'refusal'), ...plain(edges(place), 'sound')];
  });
}

function ofBody({ contract, operation, oracle, sound }: Scene): Plain[] {
  const media = operation.requestBody?.content[sound.headers['content-type'] ?? ''];
  if (media?.schema === undefined || sound.body === undefined || !('json' in sound.body)) return [];
  const { schema } = media;
  const fits = (value: unknown): boolean => oracle.judge(schema, value).length === 0;
  return placesOf(contract.document, oracle, schema, sound.body.json).flatMap((place) => {
    const part = `body/${place.pointer.split('/')[1] ?? ''}`;
    const plain = (changes: readonly Change[], expects: Plain['expects']): Plain[] =>
      changes.flatMap(({ kind, values }): Plain[] => {
        const bodies = wanted(values.map(place.replace), (body) => body !== undefined && fits(body) === (expects === 'sound'));
        if (bodies === undefined) return [];
        const drafts = bodies.map((json): Draft => ({ ...sound, body: { json } }));
        const isMeant = ({ body }: Draft): boolean => body !== undefined && 'json' in body && fits(body.json) === (expects === 'sound');
        const isOne = kind === 'missing-required' || kind === 'left-out' || kind === 'null';
        return [{ name: `${kind} body${place.pointer}`, expects, isOne, drafts, part, isMeant }];
      });
    return [...plain(spoilings(place), 'refusal'), ...plain(edges(place), 'sound')];
  });
}
