import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../domain/task';
import { fileOfBytes } from '../source-file';
import { byteOrderMark } from './byte-order-mark';
import { chosenEncoding, ENCODINGS } from './encodings';
import { guessEncoding, sampleLines, textPieces } from './index';
import { encodeText, joinBytes } from './test-support/encode-text';
import { utf8Kind } from './utf8-kind';

/** Lines as files of each country have them. */
const TEXTS = {
  simplified:
    '避难场所编码,避难场所名称,避难场所级别,地址,经度,纬度\n520102001,河滨公园,县级,贵阳市南明区瑞金南路,106.70,26.57\n',
  traditional:
    '編號,避難收容處所名稱,地址,經度,緯度,容納人數\n1,中山國小,臺北市中山區民生東路一段69號,121.53,25.05,200\n',
  japanese:
    'ID,名称,所在地_連結表記,緯度,経度\n1,御祓地区コミュニティセンター,石川県七尾市一本杉町,37.04,136.96\n',
  korean: '번호,대피소명,주소,위도,경도\n1,서울시청 지하대피소,서울특별시 중구 세종대로,37.56,126.97\n',
  western:
    'id;nom;adresse\n1;École élémentaire Jules-Ferry;12, allée des Érables, Orléans\n2;Gymnase;Öhringen\n',
  russian: 'код,название,адрес\n1,Школа номер пять,улица Ленина дом десять\n',
} as const;

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', TEXTS.simplified],
    ['utf-8', TEXTS.western],
    ['gb18030', TEXTS.simplified],
    ['gb18030', TEXTS.traditional],
    ['gb18030', '名称,经度,纬度\n'],
    ['big5', TEXTS.traditional],
    ['shift_jis', TEXTS.japanese],
    ['euc-jp', TEXTS.japanese],
    ['euc-kr', TEXTS.korean],
    ['windows-1252', TEXTS.western],
    ['windows-1251', TEXTS.russian],
    ['utf-16le', TEXTS.simplified],
    ['utf-16be', TEXTS.japanese],
  ])('is found without a mark: %s, %#', (encoding, text) => {
    const guess = guessEncoding([encodeText(text, encoding)]);
    expect(guess.value).toBe(encoding);
    expect(new Set([guess.value, ...guess.others])).toEqual(new Set(ENCODINGS));
  });

  it('is what a byte order mark says', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encodeText(`\ufeff${TEXTS.western}`, encoding);
      expect(guessEncoding([bytes])).toMatchObject({ value: encoding, reason: 'declared' });
      expect(byteOrderMark(bytes)?.encoding).toBe(encoding);
    }
    expect(byteOrderMark(Uint8Array.of(0x61))).toBeNull();
  });

  it('is UTF-8 because that is usual where nothing tells, because all fits, and because most lines fit', () => {
    const ascii = encodeText('id,lon,lat\n', 'utf-8');
    expect(guessEncoding([ascii])).toMatchObject({ value: 'utf-8', reason: 'usual' });
    expect(guessEncoding([])).toMatchObject({ value: 'utf-8', reason: 'usual' });
    const utf8 = encodeText(TEXTS.simplified, 'utf-8');
    expect(guessEncoding([ascii, utf8])).toMatchObject({ value: 'utf-8', reason: 'fits-strictly' });
    const mixed = joinBytes(utf8, utf8, encodeText(TEXTS.simplified, 'gb18030'));
    expect(guessEncoding([mixed])).toMatchObject({ value: 'utf-8', reason: 'likeliest' });
    const greek = encodeText('Σχολείο Αθηνών, Πλατεία', 'utf-8');
    expect(guessEncoding([greek])).toMatchObject({ value: 'utf-8', reason: 'fits-strictly' });
  });

  it('is found where a long file begins in ASCII', async () => {
    const file = fileOfBytes(
      'long.csv',
      joinBytes(
        encodeText('1,a,2\n'.repeat(100_000), 'utf-8'),
        encodeText(TEXTS.simplified.repeat(3000), 'gb18030'),
      ),
    );
    expect(guessEncoding(await sampleLines(file)).value).toBe('gb18030');
  });

  it('is refused under a name that no standard knows', () => {
    expect(chosenEncoding('GBK')).toBe('gbk');
    expect(() => chosenEncoding('klingon')).toThrow(/input-invalid/);
  });
});

describe('UTF-8', () => {
  it('is what a strict decoder takes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => new TextEncoder().encode(text)),
      fc.array(fc.constantFrom(0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf, 0x41), {
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(bytes, (list) => {
        const array = Uint8Array.from(list);
        let isUtf8 = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(array);
        } catch {
          isUtf8 = false;
        }
        expect(utf8Kind(array) !== 'not').toBe(isUtf8);
      }),
      { numRuns: 5000 },
    );
  });
});

/** A file that streams in chunks of `size` bytes. */
function chunked(bytes: Uint8Array<ArrayBuffer>, size: number) {
  return {
    ...fileOfBytes('t.csv', bytes),
    stream: () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      }),
  };
}

async function readAll(bytes: Uint8Array<ArrayBuffer>, encoding: string, size = 7) {
  let text = '';
  const strays: [number, string][] = [];
  let lines = 0;
  let fileEnd = 0;
  for await (const piece of textPieces(chunked(bytes, size), encoding, createTask())) {
    for (const [line, stray] of piece.strays) strays.push([lines + line, stray]);
    lines += piece.text.split('\n').length - 1;
    text += piece.text;
    expect(piece.fileEnd).toBeGreaterThanOrEqual(fileEnd);
    fileEnd = piece.fileEnd;
  }
  expect(fileEnd).toBe(bytes.length);
  return { text, strays };
}

describe('text in pieces', () => {
  it('is the text, however the bytes come', async () => {
    for (const [encoding, text] of [
      ['utf-8', `\ufeff${TEXTS.simplified}`],
      ['utf-16le', `\ufeff${TEXTS.japanese}`],
      ['gb18030', `${TEXTS.simplified}😀,last line`],
      ['shift_jis', TEXTS.japanese],
    ] as const) {
      for (const size of [1, 2, 3, 7, 1000]) {
        const read = await readAll(encodeText(text, encoding), encoding, size);
        expect(read).toEqual({ text: text.replace('\ufeff', ''), strays: [] });
      }
    }
  });

  it('reads lines of another encoding in that, and says which', async () => {
    const line = '520102001,河滨公园,贵阳市南明区\n';
    const inUtf8 = encodeText(line, 'utf-8');
    const inGb = encodeText(line, 'gb18030');
    expect(await readAll(joinBytes(inUtf8, inGb, inUtf8), 'utf-8')).toEqual({
      text: line.repeat(3),
      strays: [[1, 'gb18030']],
    });
    expect(await readAll(joinBytes(inGb, inUtf8, inGb), 'gb18030')).toEqual({
      text: line.repeat(3),
      strays: [[1, 'utf-8']],
    });
    const broken = await readAll(joinBytes(inUtf8, Uint8Array.of(0x61, 0x81, 0x0a)), 'utf-8');
    expect(broken.text).toBe(`${line}a\ufffd\n`);
    expect(broken.strays).toEqual([[1, '?']]);
  });

  it('does not wait for the end of a line that has none', async () => {
    const long = '灾'.repeat(4_000_000);
    const text = `a\n${long}\nb\n`;
    expect((await readAll(encodeText(text, 'utf-8'), 'utf-8', 1_000_003)).text).toBe(text);
    expect((await readAll(encodeText(long, 'utf-8'), 'utf-8', 1_000_003)).text).toBe(long);
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    const pieces = textPieces(
      chunked(encodeText('a\nb\nc\n', 'utf-8'), 2),
      'utf-8',
      createTask({ signal: abort.signal }),
    );
    await pieces.next();
    abort.abort(new Error('stopped'));
    await expect(pieces.next()).rejects.toThrow('stopped');
  });
});
