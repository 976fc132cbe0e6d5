import { readFileSync } from 'node:fs';
import { CommandFailure } from '../../commands/command.ts';
import { BadRecording, parseRecording, type Recording } from './recording.ts';

/** Reads a recording's file for a command. Throws a `CommandFailure` that names the file. */
export function readRecording(file: string): Recording {
  try {
    return parseRecording(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof BadRecording) throw new CommandFailure(`${file}: ${error.message}`);
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown error';
    throw new CommandFailure(`${file} cannot be read (${code}).`);
  }
}
