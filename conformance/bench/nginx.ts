import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './documents.ts';
import type { Contender } from './scenario.ts';

const program = 'nginx';

/** Whether there is an nginx on the PATH. */
export function hasNginx(): boolean {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).status === 0;
}

/** nginx that answers each path with a constant. */
export function nginxConstant(folder: string, answers: readonly Answer[]): Contender {
  const locations = answers.map(
    ({ url, answer }) => `location = ${url} { return 200 '${JSON.stringify(answer).replaceAll("'", "\\'")}'; }`,
  );
  return nginx(folder, 'nginx, constant', 'none', `default_type application/json; ${locations.join('\n')}`, '');
}

/** nginx in front of an upstream, with connections kept. */
export function nginxProxy(folder: string, upstreamPort: number): Contender {
  const location = "location / { proxy_pass http://upstream; proxy_http_version 1.1; proxy_set_header Connection ''; }";
  return nginx(
    folder,
    'nginx proxy_pass',
    'none',
    location,
    `upstream upstream { server 127.0.0.1:${upstreamPort}; keepalive 128; keepalive_requests 1000000000; }`,
  );
}

function nginx(folder: string, name: string, checks: string, server: string, upstream: string): Contender {
  return {
    name,
    checks,
    command: (port) => {
      const own = join(folder, `nginx-${port}`);
      mkdirSync(own);
      const file = join(own, 'nginx.conf');
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${own}/${what};`);
      // One process, in the foreground: the one that is pinned and whose CPU time is read.
      const main = `daemon off; master_process off; worker_processes 1; pid ${own}/pid; error_log stderr error; events {}`;
      const http = `access_log off; keepalive_requests 1000000000; ${paths.join(' ')} ${upstream} server { listen 127.0.0.1:${port}; ${server} }`;
      writeFileSync(file, `${main}\nhttp { ${http} }\n`);
      return [program, '-p', own, '-c', file];
    },
  };
}
