import { type Changes, knownFindings } from '../baseline.ts';
import type { Evidence } from '../evidence.ts';
import { rules } from '../rules.ts';
import { faultOf, headline } from './findings.ts';
import { placeOf } from './place.ts';

/**
 * Workflow commands by which GitHub Actions shows findings beside the contract; docs.github.com, "Workflow commands". What a baseline has
 * is a notice; evidence that is gone since has no finding, and is an error of its own.
 */
export function toAnnotations(evidence: Evidence, changes?: Changes): string {
  const known = knownFindings(evidence, changes);
  const gone = (changes?.worse ?? []).filter(({ findings }) => findings.length === 0);
  return [
    ...evidence.findings.map((finding, index) => {
      const place = placeOf(finding.contract, finding.operationId);
      const properties = {
        ...(place && { file: place.file, line: String(place.line) }),
        title: `${rules[finding.rule].title} (fault of the ${faultOf(evidence, finding)})`,
      };
      const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${known.has(index) ? 'notice' : 'error'} ${words.join(',')}::${escapeData(`${finding.target}: ${headline(finding)}\n${finding.curl}`)}`;
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
