import { readFileSync } from 'node:fs';

/** The judges, as the heading of the table calls them. */
export type Judge = 'respect' | 'drift' | 'Prism' | 'Specmatic';

/**
 * What `conformance/README.md` says that a judge sees, by drift: the table that people read is the one that the suites hold. Throws when
 * the table is not there, a row of it says neither yes nor no, or the judge is left with fewer than five drifts to see.
 */
export function readClaims(judge: Judge): Map<string, boolean> {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const start = rows.findIndex((cells) => cells[1] === 'the server drifts by');
  const column = rows[start]?.indexOf(judge) ?? -1;
  if (column < 0) throw new Error(`conformance/README.md has no table of drifts with a column "${judge}".`);
  const end = rows.findIndex((cells, index) => index > start && cells.length === 1);
  const claims = new Map(
    rows.slice(start + 2, end).map((cells) => {
      const [, name = ''] = cells;
      const said = cells[column];
      if (said !== 'yes' && said !== 'no')
        throw new Error(`conformance/README.md says "${said}" of ${judge} and "${name}"; say yes or no.`);
      return [name, said === 'yes'];
    }),
  );
  const seen = [...claims.values()].filter(Boolean).length;
  if (seen < 5)
    throw new Error(`conformance/README.md claims only ${seen} drifts for ${judge}; a judge that sees fewer than five is none.`);
  return claims;
}
