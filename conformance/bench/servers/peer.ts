import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const peers = createRequire(new URL('../peers/package.json', import.meta.url));

/** Imports a package that only the benchmark has. The type is the caller's: without the package there is none to check against. */
export async function importPeer<Module>(name: string): Promise<Module> {
  const module: Module = await import(pathToFileURL(peers.resolve(name)).href);
  return module;
}

/** The path of a file in such a package. */
export function peerFile(path: string): string {
  return peers.resolve(path);
}
