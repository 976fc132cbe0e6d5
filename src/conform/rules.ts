/** What a rule asks of a target, for people. */
interface Rule {
  readonly title: string;
  /** What was seen, and why it matters. */
  readonly explanation: string;
  /** What to do about it. */
  readonly advice: string;
}

/** Every rule that a finding can name. The names are stable: baselines, SARIF and links to `/rules/<name>` rest on them. */
export const rules = {
  'accepted-bad-credentials': rule(
    'Bad credentials are accepted',
    'The request carried no, wrong or insufficient credentials, the contract documents a refusal for it, and the target answered with a success.',
    'Check the credentials before anything else, on every operation that the contract secures.',
  ),
  'accepted-bad-request': rule(
    'A bad request is accepted',
    'The contract documents a refusal for this very request, or its schemas forbid it, and the target answered with a success. A client cannot tell that nothing, or something else, was done.',
    "Refuse with the documented status and body, before any effect. If the request has become legal, the contract's example is out of date.",
  ),
  'broken-example': rule(
    'The contract contradicts itself',
    'A documented example does not fit the schema beside it, so no target can keep both.',
    'Correct the example or the schema in the contract, whichever does not describe the server as it is.',
  ),
  'broken-rule': rule(
    'A sequence of requests breaks a documented rule',
    'Each answer by itself keeps the contract, but together they do not do what the provider documents: something removed is still there, a code works twice, or the last login method went.',
    'Repeat the sequence with its seed; it is the shortest one that still fails.',
  ),
  charset: rule(
    'The media type has a parameter that is not promised',
    'JSON is UTF-8 (RFC 8259, 8.1) and its media types have no charset parameter. One that says UTF-8 on application/json is let pass; another charset, or a parameter on a type whose contract promises none, changes how strict clients read the body.',
    'Send the media type as the contract writes it.',
  ),
  'credentials-refused': rule(
    'The credentials of this run are refused',
    'A request that the contract expects to succeed was answered with 401 or 403, and the target is not one whose credentials we know. Nothing can be said about the rest until that is mended.',
    "Give the target's credentials by --header 'Name: $VARIABLE', or by the credentials of the live connection.",
  ),
  'cut-short': rule(
    'The reply ends before its end',
    'The connection closed before as many bytes had come as the headers announced. What the operation did is unknown.',
    'Look for a crash, a proxy time-out or a wrong Content-Length in front of the target.',
  ),
  'dishonest-outcome': rule(
    'The outcome is not what the provider shows',
    "The unified answer says that something happened, or did not, and the provider's own API shows otherwise.",
    'Compare the outcome with the native exchanges in `native`; a mapping must never say more than it saw.',
  ),
  'effect-excess': rule(
    'More changed than the contract documents',
    'State was read by a documented operation before and after, and at this place it changed although the contract says that it stays. A refusal that changes something, or an effect that happens twice, looks like this.',
    'Do exactly the documented effect, once; refuse before any effect.',
  ),
  'effect-missing': rule(
    'The documented effect did not happen',
    'The target answered with a success, and a documented read shows that what should have changed did not.',
    'Answer with a success only when the effect is there. If it comes later, the contract should document an answer such as 202.',
  ),
  'empty-body': rule(
    'The body is empty',
    'The contract documents content for this status, and the reply has none. Clients that parse it fail.',
    'Send the documented body, or document the status without content.',
  ),
  encoding: rule(
    'The body is not UTF-8',
    'JSON that is exchanged between systems is UTF-8 (RFC 8259, 8.1); these bytes are not.',
    'Encode as UTF-8; look for a wrong database or file encoding.',
  ),
  'example-value': rule(
    'The documented example is not reproduced',
    'The world was arranged as the example asks, the answer fits its schema, and at this place it differs from the documented value.',
    'Correct the target, or the example where the target is right. What is made anew for every answer is named in x-match of the example.',
  ),
  'extra-property': rule(
    'There is a property that is not documented',
    'The schema forbids further properties, or the documented example does not have this one. Undocumented properties leak data and come to be relied on.',
    'Leave it out, or document it.',
  ),
  'gateway-failed': rule(
    'The gateway failed, not the provider',
    'The answer is a problem in the words of the gateway itself (it has a phonegate-request-id), and the fault that it names is its own.',
    'Find the request id in the log of the gateway. Configuration and credentials of the connection are the first suspects; `phonegate doctor` checks them.',
  ),
  'header-value': rule(
    'A header breaks its schema',
    'The contract gives a schema for this response header, and its value does not fit.',
    'Send the header as documented.',
  ),
  'missing-header': rule(
    'A required header is missing',
    'The contract says that this response header is always there.',
    'Send it with every such answer, or document it as optional.',
  ),
  'media-type': rule(
    'The media type is not the documented one',
    'Clients choose how to read a body by its media type; SDKs often return nothing, or the raw text, on another one.',
    'Send the Content-Type that the contract documents for this status.',
  ),
  'missing-property': rule(
    'A required property is missing',
    'The schema requires this property, or the documented example has it and the answer to the same request does not.',
    'Send it, or document it as optional.',
  ),
  'no-answer': rule(
    'There is no answer',
    'The connection was refused or cut, or nothing came within the deadline.',
    'See that the target still runs, and what its log says at this request.',
  ),
  'not-json': rule(
    'The body is not JSON',
    'The media type says JSON and the body is not one JSON text: another format, a truncated one, or two in a row.',
    'Serialise exactly one value. An HTML page here often comes from a proxy in front of the target.',
  ),
  'null-value': rule(
    'A null stands where the schema has none',
    'Absent and null are different things; most clients generated from a contract fail on the null.',
    'Leave the property out, or allow null in its schema.',
  ),
  'out-of-bounds': rule(
    'A value is out of its bounds',
    'A length, number, count or pattern is not as the schema limits it.',
    'Keep to the documented bounds, or widen them in the contract.',
  ),
  'recorded-value': rule(
    'A stable value is not as it was recorded',
    'The contract declares this value stable, e.g. by an enumeration or as an error code, and the recorded exchange had another one here.',
    'Find out which of the two is the provider as it is today; record again, or correct the emulator.',
  ),
  redirect: rule(
    'The target redirects',
    'A 3xx came where the contract documents none. Redirects are not followed: credentials would go to a place that nobody configured.',
    "Use the target's final base URL.",
  ),
  'request-refused': rule(
    'A request that keeps the contract is refused as malformed',
    "The contract accepts this request, and the target, the gateway's own check or the mock server turned it away as badly made.",
    'Compare the place that it names with the contract. One of the two reads the schema wrongly.',
  ),
  schema: rule(
    'The body breaks its schema',
    'At this place a rule of the schema is not kept that is neither a type nor a presence, e.g. an alternative that fits none.',
    'Correct the answer or the schema.',
  ),
  'server-error': rule(
    'The target failed',
    'A status from 500 on came where the contract leads to another answer.',
    'See the log of the target at this request; it has met something that it does not handle.',
  ),
  'undocumented-status': rule(
    'The status is not documented',
    'The operation documents no answer with this status, neither by itself nor by a range or default.',
    'Answer with a documented status, or document this one with a named example.',
  ),
  'unexpected-body': rule(
    'There is a body where none is documented',
    'The contract documents this status without content.',
    'Send nothing, or document the content.',
  ),
  'unknown-enum-value': rule(
    'A value is none of the documented ones',
    'Clients switch over enumerations; a new member breaks them as surely as a removed one.',
    'Send one of the listed values, or add the new one to the contract.',
  ),
  'upstream-violation': rule(
    'The provider broke its contract and the gateway caught it',
    "The gateway answered in its own words that the provider behind it broke the contract, failed, or could not be reached. The place is the provider's.",
    'Look at the provider, or at the connection to it. The gateway did what it promises.',
  ),
  'wrong-format': rule(
    'A string has the wrong format',
    'The schema names a format, e.g. date-time or uuid, and the string is no such thing.',
    'Send the documented format.',
  ),
  'wrong-status': rule(
    'Another status came',
    'The operation documents the status that came, but not for this example, whose world was arranged.',
    'Answer as documented for this request, or correct the example.',
  ),
  'wrong-type': rule(
    'A value has the wrong type',
    'For instance a string where the schema has a boolean. Typed clients fail, untyped ones misread ("no" is true).',
    'Send the documented type.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

function rule(title: string, explanation: string, advice: string): Rule {
  return { title, explanation, advice };
}

/** The page about a rule, as plain text; `undefined` when there is no such rule. */
export function rulePage(name: string): string | undefined {
  const found = Object.entries(rules).find(([known]) => known === name)?.[1];
  return found && [found.title, '', `rule  ${name}`, '', found.explanation, '', found.advice, ''].join('\n');
}
