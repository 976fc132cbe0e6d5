import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lets `use` work with files in a folder of their own, and removes them; what is not text is written as JSON, which YAML includes. */
export function withFiles<T>(files: Readonly<Record<string, string | object>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lets `use` work in an empty folder of its own for as long as it takes, and removes it. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
