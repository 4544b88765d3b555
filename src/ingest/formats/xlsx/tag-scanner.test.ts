import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeXml, escapeXmlAttribute } from '../../xml';
import { attributeOf, TagScanner } from './tag-scanner';

/** What a scanner tells of a text that comes in pieces, texts between tags joined. */
function scan(xml: string, step = xml.length): string[] {
  const told: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') told.push(`"${text}"`);
    text = '';
  };
  const scanner = new TagScanner('sheet.xml', {
    open(name, attributes) {
      flush();
      told.push(`<${name} ${attributeOf(attributes, 'r')} ${attributeOf(attributes, 's')}`);
    },
    close(name) {
      flush();
      told.push(`</${name}`);
    },
    text(part) {
      text += part;
    },
  });
  for (let at = 0; at < xml.length; at += step) scanner.feed(xml.slice(at, at + step));
  scanner.end();
  return told;
}

/** The same by a parser of all XML. */
function parse(xml: string): string[] {
  const told: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') told.push(`"${text}"`);
    text = '';
  };
  const parser = new SaxesParser();
  const local = (name: string) => name.replace(/^.*:/, '');
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    told.push(`<${local(name)} ${attributes['r']} ${attributes['s']}`);
  });
  parser.on('closetag', ({ name }) => {
    flush();
    told.push(`</${local(name)}`);
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.write(xml).close();
  return told;
}

const plain = fc.string({
  unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ' ', '避', '😀', ']', '-', '='),
  maxLength: 6,
});
const attribute = fc
  .tuple(fc.constantFrom('r', 's', 'xr', 'spans'), plain, fc.boolean())
  .map(([name, value, isSingle]) => {
    const text = escapeXmlAttribute(value).replaceAll("'", '&#39;');
    return isSingle ? ` ${name}='${text}'` : `\n${name} = "${text.replaceAll('&gt;', '>')}"`;
  });
const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (one) => one.trim().split(/[ =]/)[0] })
  .map((list) => list.join(''));
const content: fc.Arbitrary<string> = fc.letrec<{ node: string; list: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    plain.map(escapeXml),
    plain.map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
    fc.constant('<!-- < > " -->'),
    fc.constant('<?p < ?>'),
    fc.constant('&#x41;&#66;&apos;'),
    attributes.map((list) => `<c${list}/>`),
    fc
      .tuple(fc.constantFrom('row', 'x:c', 'v'), attributes, tie('list'))
      .map(([name, list, inner]) => `<${name}${list}>${inner}</${name}>`),
  ),
  list: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
})).list;

describe('the tags of a sheet', () => {
  it('are those that a parser of all XML finds, however the text is cut', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 30 }), (inner, step) => {
        const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ELEMENT a ANY>]><a>${inner}</a>\n`;
        expect(scan(xml, step)).toEqual(parse(xml));
      }),
      { numRuns: 1500 },
    );
  });

  it('are refused with entities of their own, and where they break off', () => {
    expect(() => scan('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 3)).toThrow(/xml-entities-refused/);
    for (const xml of ['', '<a>', '<a><b></b>', '<a></a><', '<!-- '])
      expect(() => scan(xml, 2)).toThrow(/file-truncated/);
    const scanner = new TagScanner('sheet.xml', { open: () => {}, close: () => {}, text: () => {} });
    scanner.feed('<a b="');
    expect(() => scanner.feed('x'.repeat(65_000_000))).toThrow(/file-too-large/);
  });

  it('keeps what is no reference as it is', () => {
    expect(scan('<a>&nbsp;&#99999999;&amp</a>')).toContain('"&nbsp;&#99999999;&amp"');
    expect(scan('<a>&#x10FFFF;&#1114112;</a>')).toContain('"\u{10ffff}&#1114112;"');
    expect(attributeOf(' spans=\'1\' r = "A1"', 's')).toBeUndefined();
    expect(attributeOf(' r=A1', 'r')).toBeUndefined();
    expect(attributeOf(' r="A1', 'r')).toBeUndefined();
    expect(attributeOf(' r', 'r')).toBeUndefined();
  });
});
