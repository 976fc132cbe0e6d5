import { type ChangedOperation, type ContractChange, type ContractDiff, compareContracts } from '../conform/diff/compare-contracts.ts';
import { CannotCompare } from '../conform/diff/redocly.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

const formats: Readonly<Record<string, (diff: ContractDiff) => string>> = { text: toText, json: toJson, github: toGithub };

/** Says what changed between two contracts, by operation, and whether that breaks clients. */
export const diff: Command = {
  summary: 'Say whether a contract breaks the clients of an older one, by operation.',
  forms: ['OLD NEW'],
  options: {
    format: { type: 'string', help: 'text, json, or github for annotations. Default text.' },
  },
  run: async (values, [older, newer, ...others]) => {
    if (older === undefined || newer === undefined || others.length > 0) {
      throw new CommandFailure('It takes OLD and NEW.\nphonegate diff --help lists the options.');
    }
    const name = text(values, 'format') ?? 'text';
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (format === undefined) throw new CommandFailure(`--format holds "${name}"; it should be ${Object.keys(formats).join(', ')}.`);
    try {
      const found = compareContracts(older, newer);
      say(format(found));
      return found.impact === 'major' ? 1 : 0;
    } catch (error) {
      if (error instanceof CannotCompare) throw new CommandFailure(error.message);
      throw error;
    }
  },
};

const words = { major: 'BREAKING', minor: 'compatible', patch: 'no effect' } as const;

function toText({ operations, changes, impact }: ContractDiff): string {
  if (impact === 'none') return 'Nothing changed.';
  const count = (wanted: string): number => changes.filter((change) => change.impact === wanted).length;
  const counts = `${count('major')} breaking, ${count('minor')} compatible, ${count('patch')} without effect`;
  const verdict =
    impact === 'major' ? 'The new contract breaks clients of the old one.' : 'Clients of the old contract can use the new one.';
  return [...operations.flatMap(wordOperation), `${verdict} ${counts}.`].join('\n');
}

function wordOperation({ operation, impact, changes }: ChangedOperation): string[] {
  const name = operation === undefined ? 'the document as a whole' : `${operation.operationId} (${operation.method} ${operation.path})`;
  const lines = changes.map(
    (change) => `  ${words[change.impact].padEnd(10)}  ${change.message}  ${change.rule}, ${change.file}:${change.line}`,
  );
  return [`${words[impact].padEnd(10)}  ${name}`, ...lines, ''];
}

function toJson({ impact, operations }: ContractDiff): string {
  const listed = operations.map(({ operation, ...rest }) => ({
    ...(operation ?? { operationId: null, method: null, path: null }),
    impact: rest.impact,
    changes: rest.changes.map(({ impact: own, rule, message, path, file, line }) => ({
      impact: own,
      rule,
      message,
      pointer: path,
      file,
      line,
    })),
  }));
  return JSON.stringify({ compatible: impact !== 'major', impact, operations: listed }, undefined, 2);
}

/** One annotation a change (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
function toGithub({ changes }: ContractDiff): string {
  return changes.map(annotate).join('\n');
}

function annotate({ impact, rule, message, file, line, operations }: ContractChange): string {
  const level = impact === 'major' ? 'error' : 'notice';
  const ids = operations.map(({ operationId, method, path }) => operationId || `${method} ${path}`).join(', ');
  const title = `${words[impact]}: ${rule}`;
  const property = (value: string): string => escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${property(title)},file=${property(file)},line=${line}::${escapeData(ids === '' ? message : `${ids}: ${message}`)}`;
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
