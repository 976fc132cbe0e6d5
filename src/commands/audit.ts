import { writeFileSync } from 'node:fs';
import type { AuditHead } from '../audit/entry.ts';
import { BadLine, readEntries, readHeads } from '../audit/ndjson.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

/** Checks an exported audit: nothing changed, removed, reordered or cut off. Exits with 1 when something was. */
export const audit: Command = {
  summary: 'Verify an exported audit.',
  forms: ['verify FILE [--heads FILE] [--keep FILE]'],
  options: {
    heads: {
      type: 'string',
      help: 'Heads that were kept elsewhere, one a line: {"chain","seq","hash"}. Without them a cut end is not seen.',
    },
    keep: { type: 'string', help: 'Write the heads of a sound export, to hold a later one against.' },
    json: { type: 'boolean', help: 'Print the report as JSON, heads included.' },
  },
  run: async (values, [action, file, ...others]) => {
    if (action !== 'verify' || file === undefined || others.length > 0) {
      throw new CommandFailure(
        'phonegate audit verify FILE [--heads FILE] [--keep FILE]: FILE is an exported audit, one JSON entry a line.',
      );
    }
    const headsFile = text(values, 'heads');
    const heads: readonly AuditHead[] = headsFile === undefined ? [] : await orFailure(headsFile, () => readHeads(headsFile));
    const report = await orFailure(file, () => verifyChain(readEntries(file), heads));
    const { entries, erased, breach } = report;
    if (entries === 0 && breach === undefined) throw new CommandFailure(`${file} has no entries: there is nothing to verify.`);
    const keep = text(values, 'keep');
    if (keep !== undefined && breach === undefined) {
      await orFailure(keep, async () => writeFileSync(keep, report.heads.map((head) => `${JSON.stringify(head)}\n`).join('')));
    }
    if (values['json'] === true) {
      say(JSON.stringify({ sound: breach === undefined, anchored: heads.length > 0, ...report, breach: breach ?? null }));
    } else if (breach === undefined) {
      say(`Sound: ${entries} entries in ${report.heads.length} chains; the number was erased in ${erased}.`);
      say(
        heads.length > 0
          ? `Held against ${heads.length} heads.`
          : 'Not held against any head: entries cut off at the end, or a whole chain rewritten, would not show.',
      );
    } else {
      say(
        `BROKEN at entry ${breach.position} (chain ${JSON.stringify(breach.chain)}, number ${breach.seq}): ${breach.kind}. ${breach.detail}`,
      );
    }
    return breach === undefined ? 0 : 1;
  },
};

/** A line that cannot be read is the first place at which the file is not an audit. */
async function orFailure<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadLine) throw new CommandFailure(`${file}, line ${error.line}: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new CommandFailure(`${file} cannot be read or written (${error.code}).`);
    throw error;
  }
}
