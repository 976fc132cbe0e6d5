import { createServer } from 'node:http';
import { type Dispatcher, Pool } from 'undici';

// The leanest proxy that Node can be: node:http in front, undici's `dispatch` behind, both bodies streamed through, nothing read or checked.
const [, , port, upstream = ''] = process.argv;
const pool = new Pool(upstream, { connections: 128 });

createServer((request, response) => {
  const { connection, 'keep-alive': _keepAlive, ...headers } = request.headers;
  const hasBody = headers['content-length'] !== undefined && headers['content-length'] !== '0';
  // Node's parser lets only methods through, of which undici's type lists the usual ones.
  const method = request.method as Dispatcher.HttpMethod;
  pool.dispatch(
    { path: request.url ?? '/', method, headers, body: hasBody ? request : null },
    {
      onRequestStart: () => {},
      onResponseStart: (controller, status, { connection, 'keep-alive': _keepAlive, ...head }) => {
        response.writeHead(status, head);
        response.on('drain', () => controller.resume());
      },
      onResponseData: (controller, chunk) => {
        if (!response.write(chunk)) controller.pause();
      },
      onResponseEnd: () => {
        response.end();
      },
      onResponseError: () => {
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      },
    },
  );
}).listen(Number(port), '127.0.0.1');
