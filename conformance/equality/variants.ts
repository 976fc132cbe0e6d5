import { isRecord, pointerStep } from '../../src/contract/document.ts';

/** A value, and what was done to make it. */
export interface Variant {
  readonly change: string;
  readonly value: unknown;
}

/** Values of every type, and some at the edges of formats and lengths. */
const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  ' ',
  'x'.repeat(300),
  '\u{1F4F5}',
  'not-a-uuid',
  '2026-13-01',
  [],
  [1],
  {},
  { nested: { deep: true } },
];

/** The value itself, then every change of one place in it: gone, of another type, at an edge, or with something beside it. */
export function variantsOf(value: unknown): Variant[] {
  return [{ change: 'unchanged', value }, ...changesAt(value, '')];
}

function changesAt(value: unknown, pointer: string): Variant[] {
  const here = strangers.map((stranger) => ({
    change: `${pointer || '(whole)'} = ${JSON.stringify(stranger).slice(0, 30)}`,
    value: stranger,
  }));
  if (Array.isArray(value)) {
    const inside = value.slice(0, 1).flatMap((item, index) =>
      changesAt(item, pointer + pointerStep(index)).map(({ change, value: changed }) => ({
        change,
        value: [changed, ...value.slice(1)],
      })),
    );
    return [...here, { change: `${pointer} twice`, value: [...value, ...value] }, ...inside];
  }
  if (!isRecord(value)) return here;
  const extra = { change: `${pointer}/somethingElse added`, value: { ...value, somethingElse: 1 } };
  const inside = Object.entries(value).flatMap(([name, item]) => {
    const { [name]: _, ...rest } = value;
    const changed = changesAt(item, pointer + pointerStep(name)).map((variant) => ({
      change: variant.change,
      value: { ...value, [name]: variant.value },
    }));
    return [{ change: `${pointer}/${name} gone`, value: rest }, ...changed];
  });
  return [...here, extra, ...inside];
}
