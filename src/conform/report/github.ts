import { type Changes, knownFindings } from '../baseline.ts';
import type { Evidence } from '../evidence.ts';
import { rules } from '../rules.ts';
import { faultOf, foldFindings, headline } from './findings.ts';
import { wordMore } from './fold.ts';
import { placeOf } from './place.ts';

/**
 * Workflow commands by which GitHub Actions shows findings beside the contract, the first of each cause; docs.github.com, "Workflow
 * commands". What a baseline has is a notice; evidence that is gone since has no finding, and is an error of its own.
 */
export function toAnnotations(evidence: Evidence, changes?: Changes): string {
  const known = knownFindings(evidence, changes);
  const gone = (changes?.worse ?? []).filter(({ findings }) => findings.length === 0);
  return [
    ...foldFindings(evidence.findings, known).map((folded) => {
      const { finding, isOld } = folded.first;
      const place = placeOf(finding.contract, finding.operationId);
      const properties = {
        ...(place && { file: place.file, line: String(place.line) }),
        title: `${rules[finding.rule].title} (fault of the ${faultOf(evidence, finding)})`,
      };
      const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      const said = [`${finding.target}: ${headline(finding)}`, finding.curl, ...wordMore(folded)].join('\n');
      return `::${isOld ? 'notice' : 'error'} ${words.join(',')}::${escapeData(said)}`;
    }),
    ...gone.map(({ line }) => `::error title=Worse than the baseline::${escapeData(line)}`),
  ].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
