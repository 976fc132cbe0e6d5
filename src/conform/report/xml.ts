/** An element of XML with its attributes and content, which is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(' ');
  return content.length === 0 ? `<${start}/>` : `<${start}>${content.join('\n')}</${name}>`;
}

/** Text for XML and HTML, within elements and in quoted attributes; without the controls that XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '&#10;' };
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"'\n]/g, (character) => names[character] ?? '');
}
