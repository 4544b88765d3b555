import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { fileOfBytes } from '../source-file';
import { childText, escapeXml, escapeXmlAttribute, isXmlText, readXmlRecords, rootOf, xmlRecordsOf } from '.';
import type { XmlNode } from './xml-node';
import { createXmlReader, MAX_DEPTH } from './xml-reader';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const named = (name: string) => (tag: { name: string }) => tag.name === name;

async function read(bytes: Uint8Array<ArrayBuffer>, record = 'a', encoding: string | null = null) {
  const nodes: XmlNode[] = [];
  const file = fileOfBytes('x.xml', bytes);
  for await (const batch of readXmlRecords(file, named(record), createTask(), encoding))
    nodes.push(...batch.map(({ node }) => node));
  return nodes;
}

const problem = async (text: string, record = 'a') =>
  read(bytesOf(text), record).then(
    () => null,
    (thrown: unknown) => (thrown instanceof AnlanError ? thrown.problem : thrown),
  );

describe('XML', () => {
  it('gives the elements asked for, whole, with what lies around them', () => {
    const records = xmlRecordsOf(
      '<r xmlns="urn:r" id="1"><!-- no --><g n="x"><a b="1"><c> t </c><![CDATA[<&>]]></a></g><a/></r>',
      'x.xml',
      named('a'),
    );
    expect(records).toHaveLength(2);
    const [first, second] = records;
    expect(first?.path.map(({ name }) => name)).toEqual(['r', 'g']);
    expect(first?.path[0]).toBe(second?.path[0]);
    expect(first?.node.namespace).toBe('urn:r');
    expect(first?.node.attributes.get('b')).toBe('1');
    expect(first?.node.text).toBe('<&>');
    expect(first?.node.children[0]?.text).toBe(' t ');
    expect(childText(first?.node as XmlNode, 'c')).toBe('t');
    expect(childText(first?.node as XmlNode, 'd')).toBeNull();
  });

  it('does not look for records within a record', () => {
    expect(xmlRecordsOf('<a><a/><a/></a>', 'x', named('a'))).toHaveLength(1);
  });

  it('gives the same whole or in pieces', () => {
    const text = '<?xml version="1.0"?><r>\r\n<a k="😀&#x1F600;">深圳 &amp; 😀\r\n</a><a>&#65;</a></r>';
    const whole = xmlRecordsOf(text, 'x', named('a'));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 8 }), (cuts) => {
        const reader = createXmlReader('x', named('a'));
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const records = at.slice(1).flatMap((end, i) => reader.feed(text.slice(at[i], end)));
        reader.end();
        expect(records.map(({ node }) => node)).toEqual(whole.map(({ node }) => node));
      }),
    );
  });

  it('reads the encodings a file names', async () => {
    const gbk = new Uint8Array([
      ...bytesOf('<?xml version="1.0" encoding="GB2312"?><a>'),
      0xb1,
      0xa9,
      0xd3,
      0xea,
      ...bytesOf('</a>'),
    ]);
    expect((await read(gbk))[0]?.text).toBe('暴雨');
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...'<a>雨</a>'.split('').map((c) => c.charCodeAt(0))]).buffer,
    );
    expect((await read(utf16))[0]?.text).toBe('雨');
    const bom = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf('<a>雨</a>')]);
    expect((await read(bom))[0]?.text).toBe('雨');
    const undeclared = new Uint8Array([...bytesOf('<a>'), 0xb1, 0xa9, ...bytesOf('</a>')]);
    expect((await read(undeclared, 'a', 'gbk'))[0]?.text).toBe('暴');
    await expect(read(undeclared)).rejects.toThrow('file-damaged');
    await expect(read(bytesOf('<?xml version="1.0" encoding="klingon"?><a/>'))).rejects.toThrow(
      'file-damaged',
    );
    await expect(read(new Uint8Array([...bytesOf('<a>'), 0xe6]))).rejects.toThrow('file-truncated');
  });

  it('refuses entities, in the file or outside of it', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(await problem(bomb)).toEqual({ code: 'xml-entities-refused', params: { file: 'x.xml' } });
    expect(await problem('<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a/>')).toMatchObject({
      code: 'xml-entities-refused',
    });
    expect(await problem('<!DOCTYPE a SYSTEM "http://x.test/a.dtd"><a/>')).toBeNull();
    expect(await problem('<!DOCTYPE a SYSTEM "http://x.test/a.dtd"><a>&e;</a>')).toMatchObject({
      code: 'file-damaged',
    });
    expect(await problem('<a>&__proto__;</a>')).toMatchObject({ code: 'file-damaged' });
    expect(await problem('<a>&toString;</a>')).toMatchObject({ code: 'file-damaged' });
  });

  it('names what is wrong and where', async () => {
    expect(await problem('')).toEqual({ code: 'file-empty', params: { file: 'x.xml' } });
    expect(await problem('<a>\n<b></a>')).toEqual({
      code: 'file-damaged',
      params: { file: 'x.xml', reason: 'XML', where: '2:7' },
    });
    expect(await problem('<r><a/><b>')).toMatchObject({ code: 'file-truncated' });
    expect(await problem('   ')).toMatchObject({ code: 'file-truncated' });
    expect(await problem('id,name\n1,x')).toMatchObject({ code: 'file-damaged' });
    const deep = '<b>'.repeat(MAX_DEPTH + 1);
    expect(await problem(deep)).toMatchObject({
      code: 'file-damaged',
      params: { reason: '<b> × 256 > 256' },
    });
  });

  it('bounds what it holds of one record and between two tags', () => {
    const megabyte = 'x'.repeat(1_000_000);
    const long = createXmlReader('x', named('a'));
    long.feed('<a>');
    const feedLong = () => Array.from({ length: 65 }, () => long.feed(megabyte));
    expect(feedLong).toThrow('file-too-large');
    const many = createXmlReader('x', named('a'));
    expect(() => many.feed(`<a>${'<b/>'.repeat(1_000_001)}`)).toThrow('file-too-large');
    const pieces = createXmlReader('x', named('a'));
    pieces.feed('<a>');
    const feedPieces = () => Array.from({ length: 65 }, () => pieces.feed(`${megabyte}<b/>`));
    expect(feedPieces).toThrow('file-too-large');
  });

  it('keeps names that objects have of themselves apart', () => {
    const [record] = xmlRecordsOf(
      '<a __proto__="p" constructor="c"><__proto__>v</__proto__></a>',
      'x',
      named('a'),
    );
    expect(record?.node.attributes.get('__proto__')).toBe('p');
    expect(childText(record?.node as XmlNode, '__proto__')).toBe('v');
  });

  it('finds the first element without reading on', async () => {
    const file = fileOfBytes('x', bytesOf(`<kml xmlns="k"><Document>${'x'.repeat(1 << 20)}`));
    expect(await rootOf(file, createTask())).toMatchObject({ name: 'kml', namespace: 'k' });
    await expect(rootOf(fileOfBytes('x', bytesOf('<!-- -->')), createTask())).rejects.toThrow(
      'file-truncated',
    );
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    abort.abort();
    const records = readXmlRecords(
      fileOfBytes('x', bytesOf('<a/>')),
      named('a'),
      createTask({ signal: abort.signal }),
    );
    await expect(records.next()).rejects.toThrow(/abort/i);
  });

  it('writes text so that it is read as it was', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).filter(isXmlText);
    fc.assert(
      fc.property(text, text, (value, attribute) => {
        const xml = `<a b="${escapeXmlAttribute(attribute)}">${escapeXml(value)}</a>`;
        const [record] = xmlRecordsOf(xml, 'x', named('a'));
        expect(record?.node.text).toBe(value);
        expect(record?.node.attributes.get('b')).toBe(attribute);
      }),
    );
    expect(isXmlText('a\u0000')).toBe(false);
    expect(isXmlText('\ud800')).toBe(false);
    expect(isXmlText('😀\r\n\t')).toBe(true);
    expect(escapeXml('\u0000')).toBe('\uFFFD');
  });

  it('never throws anything but its own problems on damaged bytes', async () => {
    const codes = new Set<string>();
    const good = bytesOf(
      '<?xml version="1.0" encoding="utf-8"?><r xmlns:p="u"><p:a p:b="1">é<![CDATA[x]]></p:a></r>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(good.length),
        async (changes, end) => {
          const bytes = good.slice(0, end);
          for (const [at, value] of changes) if (at < end) bytes[at] = value;
          codes.add(
            await read(bytes).then(
              () => 'read',
              (error: unknown) => problemOf(error).code,
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
    expect([...codes]).not.toContain('unexpected');
    expect(codes).toContain('file-damaged');
  });
});
