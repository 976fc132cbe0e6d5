/** What openapi-fetch reads of fetch's Request and writes into it; the real one costs as much as the whole call. */
export class InProcessRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** Path and query: there is no server to name. */
  readonly url: string;

  constructor(url: string, { method, headers, body }: { method: string; headers: Headers; body?: string }) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
  }
}

/** What openapi-fetch and the mappings read of fetch's Response. */
export interface InProcessResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
}
