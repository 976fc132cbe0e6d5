import { pageStyle } from './page-style.ts';
import type { Receipt, ReceiptTarget } from './receipt.ts';

/** What the page says of the signature of the receipt that it shows. */
export interface SignatureFacts {
  readonly keyId: string;
  readonly algorithm: string;
  /** Of the JWS in compact serialization, in hexadecimal. */
  readonly sha256: string;
}

/** That of the signed receipt that a page was made from; where it was made from none, whether the gateway signs when it is asked to. */
type Signature = SignatureFacts | 'on request' | 'never';

/**
 * The receipt as one page of HTML to print or to keep: it loads nothing and runs nothing, and every value in it is escaped. It
 * says whether and how it can be checked.
 */
export function toPage(receipt: Receipt, signature: Signature): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`Receipt ${receipt.revocation}`)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header>
<p class="kind">Receipt of a revocation</p>
<h1>${escapeHtml(receipt.phone?.masked ?? receipt.revocation)}</h1>
<p class="verdict ${receipt.status}">${escapeHtml(verdict(receipt))}</p>
</header>
${facts(receipt)}
<section>
<h2>What happened, provider by provider</h2>
${receipt.targets.map(target).join('\n')}
</section>
${proof(receipt, signature)}
</main>
</body>
</html>
`;
}

function verdict({ status, summary }: Receipt): string {
  const { targets, settledAsAsked, open, numberStillStored, storageUnknown } = summary;
  const done = `${settledAsAsked} of ${targets} settled as asked`;
  const stored = [
    ...(numberStillStored > 0 ? [`${numberStillStored} still ${numberStillStored === 1 ? 'stores' : 'store'} the number`] : []),
    ...(storageUnknown > 0 ? [`of ${storageUnknown} it is not known whether the number is still stored`] : []),
  ];
  const state = {
    awaiting_approval: "Not begun: it waits for another person's agreement",
    running: `Not finished: ${open} still open`,
    completed: 'Completed',
    partially_completed: 'Ended, but not as asked everywhere',
    canceled: 'Canceled',
    expired: 'Ended by its deadline',
  }[status];
  return `${[`${state}. ${done}`, ...stored].join('; ')}.`;
}

function facts({ revocation, reason, issuer, issuedAt, createdAt, deadline, settledAt, approval, reference }: Receipt): string {
  return table([
    ['Revocation', revocation],
    // Receipts of before there were any lack it.
    ...(reference == null ? [] : [['Reference', reference] as const]),
    ['Reason', plain(reason)],
    ['Requested', `${moment(createdAt)}${approval === null ? '' : ` by ${approval.requestedBy}`}`],
    ...(approval === null ? [] : [['Approved', approval.approvedBy === null ? 'not yet' : `by ${approval.approvedBy}`] as const]),
    ['Deadline', moment(deadline)],
    ['Ended', settledAt === null ? 'not yet' : moment(settledAt)],
    ['Issued', `${moment(issuedAt)} by ${issuer}`],
  ]);
}

function target(one: ReceiptTarget): string {
  const { connection, provider, status, settledAsAsked, finding, subject, effects, residual, confirmed, evidence, native } = one;
  const stored = { true: 'yes', false: 'no', null: 'not known' }[String(residual.numberStillStored) as 'true' | 'false' | 'null'];
  return `<article class="${settledAsAsked ? 'as-asked' : 'not-as-asked'}">
<h3>${escapeHtml(connection)}${connection === provider ? '' : ` <small>${escapeHtml(provider)}</small>`}<span>${escapeHtml(plain(status))}</span></h3>
<p>${escapeHtml(finding)}</p>
${table([
  ['As asked', `${settledAsAsked ? 'yes' : 'no'} (asked for: ${one.acceptable.map(plain).join(' or ')})`],
  [
    'Effects',
    effects.length === 0 ? (status === 'indeterminate' || status === 'running' ? 'none known' : 'none') : effects.map(plain).join(', '),
  ],
  ['Number still stored', stored],
  ['Confirmed', confirmed === null ? 'no' : { read_back: 'by a later read', accepted: "by the provider's word only" }[confirmed]],
  ['How the operation is known', evidence === null ? 'not applicable' : plain(evidence)],
  ['User', tellSubject(subject)],
  ['Number', one.phone ?? 'not shown by the provider'],
  [one.settled ? 'Settled' : 'Last change', moment(one.updatedAt)],
  ['Attempts', String(one.attempts)],
  [
    "Provider's operations",
    native.length === 0 ? 'none answered' : native.map(({ operationId, status: code }) => `${operationId} (${code})`).join(', '),
  ],
  ...(one.code === null ? [] : [['Code', one.code] as const]),
  ...(one.detail === null ? [] : [['Detail', one.detail] as const]),
])}
</article>`;
}

function tellSubject(subject: ReceiptTarget['subject']): string {
  if (subject === null) return 'no longer kept';
  return subject.value === null ? 'by an access token, which is not shown' : `${subject.by} ${subject.value}`;
}

function proof({ revocation, audit, phone }: Receipt, signature: Signature): string {
  const signed: readonly Row[] =
    typeof signature === 'string'
      ? []
      : [
          ['Signed with', `${signature.algorithm}, key ${signature.keyId}`],
          ['SHA-256 of the JWS', signature.sha256],
        ];
  return `<section class="proof">
<h2>How to check this</h2>
<p>${wordProof(revocation, signature)}</p>
${table([
  ...signed,
  ['Number, keyed hash', phone?.keyedHash ?? 'left out'],
  ['Audit', audit === null ? 'none' : `${audit.chain}, entry ${audit.seq}, ${audit.hash}`],
])}
</section>`;
}

function wordProof(revocation: string, signature: Signature): string {
  const verify = '<code>phonegate receipt verify FILE --key JWKS</code>';
  if (signature === 'never') {
    return 'This page is a rendering, and not signed: the gateway has no signing key, so there is no signed receipt. <code>PHONEGATE_SIGNING_KEY_FILE</code> names one to the gateway; <code>phonegate receipt key FILE</code> makes one.';
  }
  if (signature === 'on request') {
    const address = `<code>GET ${escapeHtml(`/v1/revocations/${revocation}/receipt`)}</code>`;
    return `This page is a rendering, and not signed. The signed receipt (JWS) is the document: ${address} gives it for <code>Accept: application/jose</code>, and ${verify} checks it.`;
  }
  return `This page is a rendering. The signed receipt (JWS) is the document: ${verify}.`;
}

type Row = readonly [name: string, value: string];

function table(rows: readonly Row[]): string {
  return `<dl>\n${rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}\n</dl>`;
}

function moment(iso: string): string {
  return iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}

function plain(word: string): string {
  return word.replaceAll('_', ' ');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
