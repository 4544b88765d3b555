/** Code points that XML 1.0 has no way to write, and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** True when XML 1.0 can carry the text as it is. */
export function isXmlText(text: string): boolean {
  return text.search(NOT_XML) === -1;
}

/** Text for an element; what XML cannot carry becomes U+FFFD ({@link isXmlText} tells beforehand). */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\uFFFD').replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** The same for the value of an attribute. */
export function escapeXmlAttribute(text: string): string {
  return text
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
