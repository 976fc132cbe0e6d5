import supertest from 'supertest';

/** What one raw HTTP reply showed: its status, its media type exactly as sent, its whole body. */
export type Shown = Awaited<ReturnType<typeof send>>;

type Method = 'get' | 'post' | 'put' | 'delete';

/** Sends one request; a body that is given goes as JSON. */
export async function send(method: Method, url: string, headers: Readonly<Record<string, string>>, body?: object) {
  const { origin } = new URL(url);
  const request = supertest(origin)[method](url.slice(origin.length)).set(headers);
  const { status, headers: sent, body: whole } = await (body === undefined ? request : request.send(body));
  return { status, mediaType: sent['content-type'], body: whole };
}

/** A reply with a JSON body, as `send` shows it. */
export function json<Body>(status: number, body: Body) {
  return { status, mediaType: 'application/json', body };
}
