import { type Changes, isKnown, knownFindings } from '../baseline.ts';
import { coverageKinds } from '../coverage.ts';
import { axes, type Cell, type Evidence, type TargetFinding } from '../evidence.ts';
import { rules } from '../rules.ts';
import { faultOf, words } from './findings.ts';
import { script, style } from './html-parts.ts';
import { escapeXml as text } from './xml.ts';

type Target = Evidence['targets'][number];

/** One page that needs nothing else: no resource from elsewhere, light or dark as the reader has it, and readable without its script. */
export function toHtml(evidence: Evidence, changes?: Changes): string {
  const { tool, at, targets, findings } = evidence;
  const known = knownFindings(evidence, changes);
  const count = findings.length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Conformance: ${count === 0 ? 'no findings' : words(count, 'finding')}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${count === 0 ? 'Nothing contradicts the contracts' : `${words(count, 'finding')}${known.size === 0 ? '' : `, ${known.size} known`}`}</h1>
<p>${text(tool.name)} ${text(tool.version)}, <time datetime="${text(at)}">${text(at.replace('T', ' ').replace(/\..*$/, ' UTC'))}</time></p>
<nav>${targets.map(({ name }, index) => `<a href="#t${index}">${text(name)}</a>`).join(' ')}</nav>
</header>
<main>
${count === 0 ? '' : toFindings(evidence, known)}
<h2>Evidence</h2>
<p class="legend"><b class="passed">✓</b> seen <b class="failed">✗</b> contradicted${known.size === 0 ? '' : ' <b class="known">✗</b> contradicted, and known'} <b class="absent">–</b> absent, with the reason below the table</p>
${targets.map((target, index) => toMatrix(evidence, target, index, known)).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function toFindings(evidence: Evidence, known: ReadonlySet<number>): string {
  const { findings } = evidence;
  const option = (value: string): string => `<option>${text(value)}</option>`;
  const choices = (name: string, values: readonly string[]): string =>
    `<label>${name} <select data-filter="${name}"><option value="">any</option>${[...new Set(values)].sort().map(option).join('')}</select></label>`;
  return `<section>
<h2>Findings</h2>
<form class="filter" hidden>
${choices(
  'fault',
  findings.map((finding) => faultOf(evidence, finding)),
)}
${choices(
  'rule',
  findings.map(({ rule }) => rule),
)}
${choices(
  'target',
  findings.map(({ target }) => target),
)}
<label>text <input type="search" data-filter="text"></label>
<output></output>
</form>
${findings.map((finding, index) => toFinding(finding, faultOf(evidence, finding), index, known.has(index))).join('\n')}
</section>`;
}

function toFinding(finding: TargetFinding, fault: string, index: number, isOld: boolean): string {
  const { rule, target, operationId, example, pointer, expected, got, curl, seed } = finding;
  const { title, explanation, advice } = rules[rule];
  return `<article id="f${index}" data-fault="${fault}" data-rule="${rule}" data-target="${text(target)}">
<h3>${text(title)} <span class="fault">${fault}</span>${isOld ? ' <small>known, in the baseline</small>' : ''}</h3>
<dl>
<dt>where</dt><dd>${text(target)}: <code>${text(operationId)} ${text(example)}</code>${pointer === '' ? '' : ` at <code>${text(pointer)}</code>`}</dd>
<dt>expected</dt><dd>${text(expected)}</dd>
<dt>got</dt><dd>${text(got)}</dd>
${seed === undefined ? '' : `<dt>seed</dt><dd>${seed}</dd>`}
</dl>
<pre><code>${text(curl)}</code></pre>
<details><summary><code>${rule}</code></summary><p>${text(explanation)}</p><p>${text(advice)}</p></details>
</article>`;
}

function toMatrix({ rows, coverage }: Evidence, { name, kind, baseUrl }: Target, index: number, known: ReadonlySet<number>): string {
  const own = rows.filter(({ target }) => target === name);
  const reasons: string[] = [];
  const cell = (of: Cell): string => {
    if (of.verdict === 'passed') return `<td class="passed" title="${text(of.by ?? 'seen')}">✓</td>`;
    if (of.verdict === 'failed')
      return `<td class="${isKnown(of, known) ? 'known' : 'failed'}">${of.findings.map((finding) => `<a href="#f${finding}">✗</a>`).join(' ')}</td>`;
    const before = reasons.indexOf(of.reason);
    const number = before === -1 ? reasons.push(of.reason) : before + 1;
    return `<td class="absent" title="${text(of.reason)}">–<sup>${number}</sup></td>`;
  };
  const body = own
    .map(({ operationId, status, example, axes: cells }, at) => {
      const isFirst = own[at - 1]?.operationId !== operationId;
      const group = isFirst
        ? `<tr class="operation"><th colspan="${axes.length + 1}" scope="rowgroup">${text(operationId)}</th></tr>\n`
        : '';
      return `${group}<tr><th scope="row">${status} ${text(example)}</th>${axes.map((axis) => cell(cells[axis])).join('')}</tr>`;
    })
    .join('\n');
  return `<section id="t${index}">
<h3>${text(name)} <small>${text(kind)} at ${text(baseUrl)}</small></h3>
<div class="scroll"><table>
<thead><tr><td></td>${axes.map((axis) => `<th scope="col">${axis}</th>`).join('')}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>
<ol class="reasons">${reasons.map((reason) => `<li>${text(reason)}</li>`).join('')}</ol>
${coverage
  .filter(({ target }) => target === name)
  .flatMap((one) => coverageKinds.map((of) => toCovered(of, one[of])))
  .join('\n')}
</section>`;
}

function toCovered(kind: string, { exercised, never }: { readonly exercised: number; readonly never: readonly string[] }): string {
  const summary = `${kind}: ${exercised} exercised, ${never.length} never`;
  if (never.length === 0) return `<p class="covered">${summary}</p>`;
  return `<details class="covered"><summary>${summary}</summary><ul>${never.map((place) => `<li><code>${text(place)}</code></li>`).join('')}</ul></details>`;
}
