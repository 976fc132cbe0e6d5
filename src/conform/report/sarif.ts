import { createHash } from 'node:crypto';
import type { Log, Result } from 'sarif';
import { type Changes, knownFindings } from '../baseline.ts';
import type { Evidence, TargetFinding } from '../evidence.ts';
import { rules } from '../rules.ts';
import { faultOf, headline } from './findings.ts';
import { placeOf } from './place.ts';

/**
 * SARIF 2.1.0 for code scanning: the place is the operation in the contract's file, the pointer into the reply a property. With a baseline
 * each result says whether that has it.
 */
export function toSarif(evidence: Evidence, changes?: Changes): Log {
  const { tool, findings, at } = evidence;
  const known = knownFindings(evidence, changes);
  const names = Object.keys(rules);
  const driver = {
    name: tool.name,
    version: tool.version,
    rules: Object.entries(rules).map(([id, { title, explanation, advice }]) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: explanation },
      help: { text: advice },
    })),
  };
  const results = findings.map((finding, index): Result => {
    const result = toResult(finding, faultOf(evidence, finding), names.indexOf(finding.rule));
    return changes === undefined ? result : { ...result, baselineState: known.has(index) ? 'unchanged' : 'new' };
  });
  const invocations = [{ executionSuccessful: true, startTimeUtc: at }];
  return { version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json', runs: [{ tool: { driver }, invocations, results }] };
}

function toResult(finding: TargetFinding, fault: string, ruleIndex: number): Result {
  const { rule, blame, target, contract, operationId, example, pointer, expected, got, curl } = finding;
  const place = placeOf(contract, operationId);
  const fingerprint = createHash('sha256').update([rule, target, operationId, example, pointer].join('\0')).digest('hex');
  return {
    ruleId: rule,
    ruleIndex,
    level: 'error',
    message: { text: `${target}: ${headline(finding)} (fault of the ${fault})` },
    locations: [
      {
        ...(place && { physicalLocation: { artifactLocation: { uri: encodeURI(place.file) }, region: { startLine: place.line } } }),
        logicalLocations: [{ name: operationId, fullyQualifiedName: `${contract}/${operationId}/${example}`, kind: 'function' }],
      },
    ],
    partialFingerprints: { 'phonegate/v1': fingerprint },
    properties: { blame, target, example, pointer, expected, got, curl },
  };
}
