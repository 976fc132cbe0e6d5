/** An answer as it came: the body in the pieces in which it arrived. */
export interface RawAnswer {
  readonly status: number;
  readonly pieces: readonly Buffer[];
  readonly length: number;
}

const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

/**
 * Reads HTTP/1.1 answers off one connection, one at a time. It does no more than a load generator needs, so that the generator is never
 * what is measured: a body has a `Content-Length`, or is chunked without trailers, or is absent.
 */
export class AnswerReader {
  /** Bytes that make no sense before more have come. */
  #rest: Buffer | undefined;
  /** 0 until the head has been read. */
  #status = 0;
  /** Of the whole body; `undefined` when it is chunked. */
  #announced: number | undefined;
  #pieces: Buffer[] = [];
  #length = 0;

  /** Takes the next bytes; gives the answer once it is whole. Throws on what it cannot read, and on bytes after the answer. */
  feed(bytes: Buffer): RawAnswer | undefined {
    let left = this.#rest === undefined ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = undefined;
    if (this.#status === 0) {
      const end = left.indexOf(headEnd);
      if (end === -1) return this.#keep(left);
      this.#readHead(left.toString('latin1', 0, end + lineEnd.length));
      left = left.subarray(end + headEnd.length);
    }
    return this.#announced === undefined ? this.#readChunks(left) : this.#readBody(left, this.#announced);
  }

  #readHead(head: string): void {
    this.#status = Number(head.slice(9, 12));
    if (!head.startsWith('HTTP/1.1 ') || !(this.#status >= 200)) throw new Error(`This is no answer: ${head.slice(0, 40)}`);
    const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1];
    const chunked = /\r\ntransfer-encoding: *chunked\r\n/i;
    if (length !== undefined) this.#announced = Number(length);
    else if (this.#status === 204 || this.#status === 304) this.#announced = 0;
    else if (chunked.test(head)) this.#announced = undefined;
    else throw new Error('An answer says nothing of its length.');
  }

  #readBody(bytes: Buffer, announced: number): RawAnswer | undefined {
    this.#take(bytes);
    if (this.#length > announced) throw tooMuch(this.#length - announced);
    return this.#length === announced ? this.#finish() : undefined;
  }

  #readChunks(bytes: Buffer): RawAnswer | undefined {
    let left = bytes;
    for (;;) {
      const end = left.indexOf(lineEnd);
      if (end === -1) return this.#keep(left);
      const size = Number.parseInt(left.toString('latin1', 0, end), 16);
      if (Number.isNaN(size)) throw new Error('A chunk has no size.');
      const start = end + lineEnd.length;
      // A line end follows each chunk, the last and empty one too.
      const next = start + size + lineEnd.length;
      if (left.length < next) return this.#keep(left);
      this.#take(left.subarray(start, start + size));
      left = left.subarray(next);
      if (size > 0) continue;
      if (left.length > 0) throw tooMuch(left.length);
      return this.#finish();
    }
  }

  #take(bytes: Buffer): void {
    if (bytes.length > 0) this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  #keep(bytes: Buffer): undefined {
    this.#rest = bytes;
    return undefined;
  }

  #finish(): RawAnswer {
    const answer = { status: this.#status, pieces: this.#pieces, length: this.#length };
    this.#status = 0;
    this.#pieces = [];
    this.#length = 0;
    return answer;
  }
}

function tooMuch(bytes: number): Error {
  return new Error(`${bytes} bytes came after an answer that was whole.`);
}
