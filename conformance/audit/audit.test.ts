import { spawnSync } from 'node:child_process';
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, appendEntry, hashEntry, headOf } from '../../src/audit/entry.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { root } from '../processes.ts';
import { withFiles } from '../temporary-files.ts';
import { keyring, number, sampleEntries, storeKey } from './chain.ts';

/** Its salts are random, so it is made once. */
const sample = sampleEntries();
const heads = [sample[6], sample[5]].flatMap((entry) => (entry ? [headOf(entry)] : []));

/** The entries with the one at an index replaced, left out (`[]`) or multiplied. */
function edited(index: number, edit: (entry: AuditEntry) => AuditEntry[]): AuditEntry[] {
  return sample.flatMap((entry, at) => (at === index ? edit(entry) : [entry]));
}

/** What an attacker who knows the format writes: a changed entry with a hash that fits it. */
function resealed(entry: AuditEntry): AuditEntry {
  const changed = { ...entry, event: 'target.failed' };
  return { ...changed, hash: hashEntry(changed) };
}

describe('a chain', () => {
  it('is what a third party can compute from the description of its hash', () => {
    const [first] = sample;
    if (first === undefined) throw new Error('The sample is not empty.');
    const { phone, hash, previous, ...rest } = first;
    // RFC 8785 by hand: the members of this entry have plain names and values, so sorting them is all there is to do.
    const { detail, ...flat } = rest;
    const sorted = Object.fromEntries(Object.entries({ ...flat, detail: { effects: detail['effects'], status: detail['status'] } }).sort());
    expect(createHash('sha256').update('0'.repeat(64)).update(JSON.stringify(sorted)).digest('hex')).toBe(hash);
    expect(previous).toBe('0'.repeat(64));
    const key = Buffer.from(hkdfSync('sha256', storeKey, '', 'phonegate hashing', 32));
    expect(phone?.keyedHash.split('.')[1]).toBe(createHmac('sha256', key).update(number).digest('base64url'));
    expect(phone?.masked).toBe('+44********53');
  });

  it('verifies, several in one export, and gives the heads to keep', async () => {
    expect(await verifyChain(sample)).toEqual({
      entries: 7,
      erased: 0,
      heads: [sample[6], sample[5]].flatMap((entry) => (entry ? [headOf(entry)] : [])),
      breach: undefined,
    });
  });

  it('verifies as before when the number is erased, and then nothing of the number is left', async () => {
    const erased = sample.map((entry) => ({ ...entry, phone: null }));
    const report = await verifyChain(erased, (await verifyChain(sample)).heads);
    expect({ erased: report.erased, breach: report.breach }).toEqual({ erased: 7, breach: undefined });
    const left = JSON.stringify(erased);
    expect([left.includes(keyring.hash(number)), left.includes('+44')]).toEqual([false, false]);
  });

  it.each<[string, AuditEntry[], object]>([
    [
      'changed',
      edited(2, (entry) => [{ ...entry, event: 'target.failed' }]),
      { kind: 'changed', position: 3, chain: 'rev_a', seq: 2, detail: 'Its content does not have the hash that it says.' },
    ],
    [
      'changed, its hash made to fit: the entry after it betrays it',
      edited(2, (entry) => [resealed(entry)]),
      {
        kind: 'changed',
        position: 5,
        chain: 'rev_a',
        seq: 3,
        detail: 'It was written after something else than entry 2 as it stands here.',
      },
    ],
    [
      'changed at the end, its hash made to fit: only the head betrays it',
      edited(6, (entry) => [resealed(entry)]),
      {
        kind: 'changed',
        position: 7,
        chain: 'rev_a',
        seq: 4,
        detail: 'The chain is sound in itself, but it is not the one that the given head ends: it was rewritten.',
      },
    ],
    [
      'given another number',
      edited(3, (entry) => [{ ...entry, phone: entry.phone && { ...entry.phone, masked: '+86*********00' } }]),
      { kind: 'changed', position: 4, chain: 'rev_b', seq: 2, detail: 'What it keeps of the number is not what was written.' },
    ],
    [
      'removed',
      edited(2, () => []),
      {
        kind: 'removed',
        position: 4,
        chain: 'rev_a',
        seq: 3,
        detail: 'Entry 2 of this chain should stand before it and cannot be found.',
      },
    ],
    [
      'removed, the first',
      edited(0, () => []),
      { kind: 'removed', position: 2, chain: 'rev_a', seq: 2, detail: 'Entry 1 of this chain should stand before it and cannot be found.' },
    ],
    [
      'exchanged with another',
      [0, 1, 4, 3, 2, 5, 6].flatMap((index) => sample.slice(index, index + 1)),
      { kind: 'reordered', position: 3, chain: 'rev_a', seq: 3, detail: 'Entry 2 of this chain should stand before it and is at 5.' },
    ],
    [
      'repeated',
      edited(3, (entry) => [entry, entry]),
      { kind: 'repeated', position: 5, chain: 'rev_b', seq: 2, detail: 'Entry 2 of this chain came before.' },
    ],
    [
      'cut off at the end',
      sample.slice(0, 5),
      { kind: 'truncated', position: 6, chain: 'rev_a', seq: 4, detail: 'This chain ends at entry 3; the given head is entry 4.' },
    ],
    [
      'a whole chain cut out',
      sample.filter(({ chain }) => chain === 'rev_a'),
      { kind: 'truncated', position: 5, chain: 'rev_b', seq: 3, detail: 'Nothing is left of this chain.' },
    ],
  ])('says of the first broken entry that it was %s', async (_, entries, breach) => {
    expect((await verifyChain(entries, heads)).breach).toEqual(breach);
  });

  it('without a head, shows nothing of a cut at its end', async () => {
    expect((await verifyChain(sample.slice(0, 5))).breach).toBeUndefined();
  });

  it('takes no entry that holds a number for good, and none of another chain', () => {
    const at = new Date(0);
    expect(() => appendEntry(undefined, { chain: 'a', at, event: 'x', actor: 'y', detail: { to: `call ${number}` } })).toThrow(
      'An audit entry "x" holds what looks like a phone number; only `phone` may.',
    );
    expect(() => appendEntry({ chain: 'b', seq: 1, hash: '' }, { chain: 'a', at, event: 'x', actor: 'y' })).toThrow(
      'An entry of a cannot follow one of b.',
    );
  });
});

describe('phonegate audit verify', () => {
  it('takes a sound export, held against its heads', () => {
    expect(verify(sample, heads)).toEqual({
      status: 0,
      stdout: 'Sound: 7 entries in 2 chains; the number was erased in 0.\nHeld against 2 heads.\n',
      stderr: '',
    });
  });

  it('keeps the heads of a sound export, by which a later cut is noticed', () => {
    withFiles({ all: toNdjson(sample), cut: toNdjson(sample.slice(0, 6)) }, (folder) => {
      const run = (...args: string[]): string =>
        spawnSync(process.execPath, ['src/main.ts', 'audit', 'verify', ...args], { cwd: root, encoding: 'utf8' }).stdout;
      run(join(folder, 'all'), '--keep', join(folder, 'heads'));
      expect(run(join(folder, 'cut'), '--heads', join(folder, 'heads'))).toBe(
        'BROKEN at entry 7 (chain "rev_a", number 4): truncated. This chain ends at entry 3; the given head is entry 4.\n',
      );
    });
  });

  it('prints the whole report as JSON', () => {
    withFiles({ all: toNdjson(sample), cut: toNdjson(sample.slice(2)) }, (folder) => {
      const run = (file: string): unknown => {
        const args = ['src/main.ts', 'audit', 'verify', join(folder, file), '--json'];
        return JSON.parse(spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout);
      };
      expect(run('all')).toEqual({ sound: true, anchored: false, entries: 7, erased: 0, heads, breach: null });
      expect(run('cut')).toMatchObject({ sound: false, breach: { kind: 'removed', position: 1, chain: 'rev_a', seq: 2 } });
    });
  });

  it('names the first broken entry and exits with 1', () => {
    expect(verify(edited(2, (entry) => [{ ...entry, actor: 'somebody else' }]))).toEqual({
      status: 1,
      stdout: 'BROKEN at entry 3 (chain "rev_a", number 2): changed. Its content does not have the hash that it says.\n',
      stderr: '',
    });
  });

  it('names a line that is no entry, and shows no number', () => {
    const [first] = sample;
    expect(verify([first, { ...sample[1], phone: { e164: number } }])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'FILE, line 2: /phone lacks keyedHash.\n',
    });
    expect(verify([first, { ...sample[1], note: number }]).stderr).toBe('FILE, line 2: It has the unknown member "note".\n');
    expect(verify([first, 'not an object']).stderr).toBe('FILE, line 2: It holds "not an object"; it should be an object.\n');
  });

  it('says what it needs', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/main.ts', 'audit', 'check'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'phonegate audit verify FILE [--heads FILE] [--keep FILE]: FILE is an exported audit, one JSON entry a line.\n',
    });
  });
});

/** Runs the command on an export made of these lines. */
function verify(lines: readonly unknown[], heads?: readonly unknown[]): { status: number | null; stdout: string; stderr: string } {
  return withFiles({ 'audit.ndjson': toNdjson(lines), 'heads.ndjson': toNdjson(heads ?? []) }, (folder) => {
    const file = join(folder, 'audit.ndjson');
    const args = ['src/main.ts', 'audit', 'verify', file, ...(heads === undefined ? [] : ['--heads', join(folder, 'heads.ndjson')])];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    return { status, stdout, stderr: stderr.replaceAll(file, 'FILE') };
  });
}

function toNdjson(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
