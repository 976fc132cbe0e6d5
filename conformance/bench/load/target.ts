import type { RawAnswer } from './answer-reader.ts';
import type { Shot } from './job.ts';

/** A shot with what judges its answers. */
export class Target {
  readonly wire: Buffer;
  readonly #status: number;
  readonly #mask: RegExp | undefined;
  /** Follows what the mask lets differ, so that an answer is nearly always compared as bytes. */
  #body: Buffer;

  constructor({ wire, status, body, mask }: Shot) {
    this.wire = wire;
    this.#status = status;
    this.#body = body;
    this.#mask = mask === undefined ? undefined : new RegExp(mask);
  }

  /** What is wrong with an answer; `undefined` when every byte is as expected. */
  judge({ status, pieces, length }: RawAnswer): string | undefined {
    if (status !== this.#status) return `The status was ${status}, not ${this.#status}: ${Buffer.concat(pieces).subarray(0, 200)}`;
    if (length === this.#body.length && this.#equals(pieces)) return undefined;
    const body = Buffer.concat(pieces, length);
    if (this.#mask === undefined || this.#masked(body) !== this.#masked(this.#body)) {
      return `A body of ${length} bytes was not the expected one of ${this.#body.length}: ${body.subarray(0, 200)}`;
    }
    this.#body = body;
    return undefined;
  }

  #equals(pieces: readonly Buffer[]): boolean {
    let at = 0;
    for (const piece of pieces) {
      if (piece.compare(this.#body, at, at + piece.length) !== 0) return false;
      at += piece.length;
    }
    return true;
  }

  #masked(body: Buffer): string {
    return this.#mask === undefined ? body.toString() : body.toString().replace(this.#mask, '');
  }
}
