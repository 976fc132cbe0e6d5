import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { type Case, readCases, titleOf } from '../src/conform/cases.ts';
import { judge } from '../src/conform/replay.ts';
import { emulatorTarget } from '../src/conform/target.ts';
import { type Contract, createContract } from '../src/contract/contract.ts';
import { atPointer, type Document } from '../src/contract/document.ts';
import { loadContract } from '../src/contract/load.ts';
import { createOracle, type Oracle } from '../src/contract/oracle.ts';
import { contractFile, specsFolder } from '../src/contract/source.ts';
import { providers } from '../src/providers/index.ts';
import type { ProviderId } from '../src/providers/provider.ts';
import type { TestGateway } from '../src/testing.ts';
import { type Contradiction, type Expected, expectations, type InAnswer, type InCase, type InContract } from './ledger.ts';
import { root } from './processes.ts';
import { send } from './replay/run.ts';

/** A contract as it is served, and what judges answers by it. */
interface Served {
  readonly contract: Contract;
  readonly oracle: Oracle;
}

/** Holds entries of the ledger against contracts, files and a gateway; reads each contract once. */
export class Prover {
  readonly #uncorrected = new Map<string, Contract>();
  readonly #served = new Map<string, Promise<Served>>();

  /** A contract as the provider documents it, without our corrections. */
  uncorrected(name: string): Contract {
    let contract = this.#uncorrected.get(name);
    if (contract === undefined) {
      const document: Document = parse(readFileSync(join(specsFolder, contractFile(name)), 'utf8'));
      contract = createContract(name, document);
      this.#uncorrected.set(name, contract);
    }
    return contract;
  }

  /** What cannot be seen any more of the two sides, one line a place. */
  findVanished({ providers: ids, proof }: Contradiction): string[] {
    return proof.stands.flatMap((look) => {
      if ('file' in look) return compare(look.file, readText(join(root, look.file)), look);
      return ids.flatMap((id) => ('case' in look ? lookInExample(this.uncorrected(id), look) : lookInContract(this.uncorrected(id), look)));
    });
  }

  /** Where contract and gateway are not as the entry says, one line a place. Leaves the emulators as the last request leaves them. */
  async findBroken({ providers: ids, proof }: Contradiction, gateway: TestGateway): Promise<string[]> {
    const broken: string[] = [];
    for (const id of ids) {
      const served = await this.#serve(id);
      for (const look of proof.kept) {
        if ('request' in look) broken.push(...(await ask(gateway, id, look)));
        else if ('case' in look) broken.push(...(await replay(gateway, id, served, look)));
        else broken.push(...lookInContract(served.contract, look));
      }
    }
    return [...new Set(broken)];
  }

  #serve(name: string): Promise<Served> {
    let served = this.#served.get(name);
    if (served === undefined) {
      served = loadContract(name).then((contract) => ({ contract, oracle: createOracle(contract.document) }));
      this.#served.set(name, served);
    }
    return served;
  }
}

function lookInContract({ name, document, operations }: Contract, look: InContract): string[] {
  const { operation, at } = look;
  if (operation === undefined) return lookAt(`contract ${name}`, document, at, look);
  return lookAt(`contract ${name} ${operation}`, operations.get(operation)?.source, at, look);
}

function lookInExample(contract: Contract, look: InCase): string[] {
  const where = `contract ${contract.name} ${look.case}`;
  const one = findCase(contract, look);
  if (one === undefined) return [`${where} is no documented case`];
  return look.at === undefined ? [] : lookAt(where, one.example.value, look.at, look);
}

async function replay(gateway: TestGateway, id: ProviderId, { contract, oracle }: Served, look: InCase): Promise<string[]> {
  const where = `emulator ${id} ${look.case}`;
  const one = findCase(contract, look);
  if (one === undefined) return [`${where} is no documented case`];
  const target = emulatorTarget(id, id, gateway.nativeUrl(id), { gatewayUrl: gateway.url, connections: { [id]: id } });
  const request = await target.prepare(one);
  if ('skip' in request) return [`${where} is skipped, which proves nothing`];
  const reply = await send(target.baseUrl, request);
  const differences = judge(one, reply, oracle).map(
    ({ pointer, expected, got }) => `${where} ${pointer} should be ${expected}, and is ${got}`,
  );
  return differences.length > 0 || look.at === undefined ? differences : lookAt(where, JSON.parse(reply.text), look.at, look);
}

function findCase(contract: Contract, look: InCase): Case | undefined {
  return readCases(contract).find((one) => titleOf(one) === look.case);
}

async function ask(gateway: TestGateway, id: ProviderId, pattern: InAnswer): Promise<string[]> {
  const look: InAnswer = JSON.parse(JSON.stringify(pattern).replaceAll('{provider}', id));
  const { request, credentials = 'valid', headers, body, status } = look;
  const [method = '', target = ''] = request.split(' ');
  const reply = await send(gateway.url, {
    method,
    target,
    headers: { ...(body && { 'content-type': 'application/json' }), ...providers[id].exampleHeaders[credentials], ...headers },
    body: body && JSON.stringify(body),
  });
  if (reply.status !== status) return [`${request} should answer ${status}, and answers ${reply.status} ${reply.text.slice(0, 300)}`];
  return look.at === undefined ? [] : lookAt(request, JSON.parse(reply.text), look.at, look);
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function lookAt(where: string, thing: unknown, at: string, expected: Expected): string[] {
  // A place that cannot be there proves nothing by being empty.
  if ('absent' in expected && atPointer(thing, at.slice(0, at.lastIndexOf('/'))) === undefined) return [`${where} ${at} leads nowhere`];
  return compare(`${where} ${at}`, atPointer(thing, at), expected);
}

function compare(where: string, found: unknown, expected: Expected): string[] {
  if (fits(found, expected)) return [];
  const want = Object.entries(expected).filter(([name]) => expectations.some((word) => word === name));
  const held = found === undefined ? 'is not there' : `holds ${JSON.stringify(found).slice(0, 200)}`;
  return want.map(([word, value]) => `${where} ${held}; the entry says: ${word} ${JSON.stringify(value)}`);
}

function fits(found: unknown, expected: Expected): boolean {
  if ('absent' in expected) return found === undefined;
  if ('is' in expected) return isDeepStrictEqual(found, expected.is);
  if ('matches' in expected) return typeof found === 'string' && new RegExp(expected.matches).test(found);
  if (typeof found !== 'string' && !Array.isArray(found)) return false;
  return 'has' in expected ? contains(found, expected.has) : !contains(found, expected.lacks);
}

function contains(whole: string | readonly unknown[], part: unknown): boolean {
  return typeof whole === 'string' ? typeof part === 'string' && whole.includes(part) : whole.some((item) => isDeepStrictEqual(item, part));
}
