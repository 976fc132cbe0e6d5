import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadShape, shaped } from '../contract/shape.ts';
import type { AuditEntry, AuditHead } from './entry.ts';

/** A line that is not what it should be. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
  /** Counts from 1. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

/** The entries of an exported audit, one a line; empty lines are passed over. Throws `BadLine`, and what the file system throws. */
export function readEntries(file: string): AsyncIterable<AuditEntry> {
  return readLines(file, (value) => shaped('AuditEntry', value));
}

/** Heads, one a line, as `phonegate audit verify --keep` writes them. Throws `BadLine`, and what the file system throws. */
export async function readHeads(file: string): Promise<AuditHead[]> {
  const heads: AuditHead[] = [];
  for await (const head of readLines(file, (value) => shaped('AuditHead', value))) heads.push(head);
  return heads;
}

async function* readLines<T>(file: string, to: (value: unknown) => T): AsyncIterable<T> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    try {
      yield to(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError) throw new BadLine(line, 'It is not JSON.');
      if (error instanceof BadShape) throw new BadLine(line, error.message);
      throw error;
    }
  }
}
