import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { fileOfBytes } from '../source-file';
import { ARCHIVE_LIMITS, openZip } from './index';
import { zipOf } from './test-support/zip-writer';

const file = (bytes: Uint8Array<ArrayBuffer>) => fileOfBytes('things.zip', bytes);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Names and contents of all members. */
async function contents(bytes: Uint8Array<ArrayBuffer>): Promise<[string, string][]> {
  const { members } = await openZip(file(bytes));
  return Promise.all(
    members.map(
      async (member): Promise<[string, string]> => [member.name, textOf(await member.bytes(createTask()))],
    ),
  );
}

async function problemWith(bytes: Uint8Array<ArrayBuffer>) {
  try {
    await contents(bytes);
  } catch (thrown) {
    if (!(thrown instanceof AnlanError)) throw thrown;
    return problemOf(thrown);
  }
  return null;
}

describe('openZip', () => {
  it('gives every file with its content, packed or stored, and no folders', async () => {
    const bytes = zipOf([
      { name: 'doc.kml', content: '<kml/>' },
      { name: 'files/', method: 0 },
      { name: 'files/empty.txt', content: '' },
      { name: 'files/很长.txt', content: '安澜'.repeat(100_000), method: 0 },
    ]);
    expect(await contents(bytes)).toEqual([
      ['doc.kml', '<kml/>'],
      ['files/empty.txt', ''],
      ['files/很长.txt', '安澜'.repeat(100_000)],
    ]);
  });

  it('reads what another writer has written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/), fc.uint8Array({ maxLength: 3000 }), {
          maxKeys: 6,
        }),
        fc.constantFrom(0, 6, 9),
        async (given, level) => {
          const zipped = new Uint8Array(zipSync(given, { level: level }));
          const { members } = await openZip(file(zipped));
          expect(members.map(({ name }) => name).sort()).toEqual(Object.keys(given).sort());
          for (const member of members) {
            const whole = await member.file(createTask());
            expect(await whole.slice(0, whole.size)).toEqual(new Uint8Array(given[member.name] ?? []));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads ZIP64, a comment that looks like an end, and an archive that unpacks itself', async () => {
    const members = [{ name: 'a.txt', content: 'one', zip64: true }];
    for (const options of [
      { zip64: true },
      { comment: 'PK\u0005\u0006 and more' },
      { before: new TextEncoder().encode('#!/bin/sh\n') },
    ])
      expect(await contents(zipOf(members, options))).toEqual([['a.txt', 'one']]);
  });

  it('reads names in GBK, in UTF-8 without the flag, and with backslashes', async () => {
    const gbk = new Uint8Array([0xb1, 0xdc, 0xc4, 0xd1, ...new TextEncoder().encode('\\a.shp')]);
    const utf8 = new TextEncoder().encode('避难.shp');
    expect((await contents(zipOf([{ name: gbk }, { name: utf8 }]))).map(([name]) => name)).toEqual([
      '避难/a.shp',
      '避难.shp',
    ]);
  });

  it('lets the last of two members with one name stand, whatever the name', async () => {
    const bytes = zipOf([
      { name: '__proto__', content: 'old' },
      { name: '__proto__', content: 'new' },
    ]);
    expect(await contents(bytes)).toEqual([['__proto__', 'new']]);
  });

  it.each(['../evil.kml', 'a/../../b', '/etc/passwd', 'C:\\x', '..\\x', 'a\u0000b'])(
    'refuses the path %j',
    async (name) => {
      expect(await problemWith(zipOf([{ name, content: 'x' }]))).toEqual({
        code: 'archive-path-unsafe',
        params: { file: 'things.zip', part: name },
      });
    },
  );

  it('refuses bombs by what they announce, before anything is unpacked', async () => {
    const bomb = zipOf([{ name: 'zeros', content: new Uint8Array(80_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemWith(bomb)).toEqual({
      code: 'archive-too-large',
      params: { file: 'things.zip', limit: 64 },
    });
    const many = zipOf(Array.from({ length: 11 }, (_, index) => ({ name: `${index}`, content: '' })));
    await expect(openZip(file(many), { ...ARCHIVE_LIMITS, members: 10 })).rejects.toMatchObject({
      problem: { code: 'archive-members-too-many', params: { count: 11, limit: 10 } },
    });
  });

  it('stops a bomb that announces less than comes out of it', async () => {
    const bytes = zipOf([{ name: 'zeros', content: new Uint8Array(5_000_000), announcedSize: 1000 }]);
    const { members } = await openZip(file(bytes));
    let seen = 0;
    const unpacking = async () => {
      for await (const piece of members[0]?.pieces(createTask()) ?? []) seen += piece.length;
    };
    await expect(unpacking()).rejects.toMatchObject({
      problem: { code: 'file-damaged', params: { reason: '> 1000 B', where: 'zeros' } },
    });
    expect(seen).toBeLessThanOrEqual(1000);
  });

  it('names what is wrong: password, method, volumes, checksum, size, end, kind', async () => {
    const packed = deflateRawSync(new TextEncoder().encode('hello hello hello'));
    const good = zipOf([{ name: 'a', content: 'hello hello hello' }]);
    const flipped = good.slice();
    const at = 31 + packed.length - 3;
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    const volume = good.slice();
    volume[volume.length - 18] = 1;
    expect(await problemWith(zipOf([{ name: 'a', flags: 1 }]))).toMatchObject({ code: 'file-encrypted' });
    expect(await problemWith(zipOf([{ name: 'a', method: 9, content: 'x' }]))).toMatchObject({
      code: 'archive-method-unknown',
      params: { part: 'a', method: 9 },
    });
    expect(await problemWith(volume)).toMatchObject({ code: 'file-part-missing' });
    expect(await problemWith(zipOf([{ name: 'a', content: 'x', crc: 5 }]))).toMatchObject({
      code: 'file-damaged',
      params: { reason: 'CRC-32', where: 'a' },
    });
    expect(await problemWith(zipOf([{ name: 'a', content: 'x', announcedSize: 9 }]))).toMatchObject({
      code: 'file-damaged',
      params: { reason: '1 B ≠ 9 B' },
    });
    expect(await problemWith(flipped)).toMatchObject({ code: 'file-damaged' });
    expect(await problemWith(good.slice(0, 40))).toMatchObject({ code: 'file-truncated' });
    expect(await problemWith(new Uint8Array())).toMatchObject({ code: 'file-empty' });
    expect(await problemWith(new TextEncoder().encode('<html></html>'))).toEqual({
      code: 'file-format-other',
      params: { file: 'things.zip', named: 'ZIP', reason: '3c 68 74 6d' },
    });
  });

  it('reads a stored member where it lies, any part of it', async () => {
    const bytes = zipOf([{ name: 'pad' }, { name: 'a', content: '0123456789', method: 0 }]);
    const member = (await openZip(file(bytes))).members[1];
    const window = await member?.file(createTask());
    expect(textOf((await window?.slice(3, 99)) ?? new Uint8Array())).toBe('3456789');
    expect(await new Response(window?.stream()).text()).toBe('0123456789');
  });

  it('does not unpack into memory what no browser holds, nor read a stored member beyond its end', async () => {
    const limits = { ...ARCHIVE_LIMITS, ratio: 1e9 };
    const large = zipOf([{ name: 'a', content: 'x', announcedSize: 600_000_000 }]);
    const [member] = (await openZip(file(large), limits)).members;
    await expect(member?.bytes(createTask())).rejects.toMatchObject({
      problem: { code: 'file-too-large', params: { file: 'things.zip/a', size: 600, limit: 512 } },
    });
    const wrong = zipOf([{ name: 'a', content: 'x', method: 0, announcedSize: 5 }]);
    const [stored] = (await openZip(file(wrong))).members;
    await expect(stored?.file(createTask())).rejects.toMatchObject({ problem: { code: 'file-damaged' } });
  });

  it('lets others have their turn while much is unpacked', async () => {
    const bytes = zipOf([{ name: 'a', content: Array.from({ length: 2e6 }, (_, index) => index).join() }]);
    const task = createTask();
    let breaths = 0;
    const counting = { ...task, breathe: async () => void breaths++ };
    await (await openZip(file(bytes))).members[0]?.bytes(counting);
    expect(breaths).toBeGreaterThanOrEqual(4);
  });

  it('is cancelled by its task', async () => {
    const bytes = zipOf([{ name: 'a', content: 'x'.repeat(1e6) }]);
    const { members } = await openZip(file(bytes));
    const cancelled = createTask({ signal: AbortSignal.abort(new Error('stop')) });
    await expect(members[0]?.bytes(cancelled)).rejects.toThrow('stop');
  });

  it('never throws anything else, however the bytes are changed', async () => {
    const good = zipOf(
      [
        { name: 'a/b.txt', content: 'hello '.repeat(50) },
        { name: 'c', content: 'stored', method: 0, zip64: true },
      ],
      { zip64: true, comment: 'c' },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(good.length),
        async (changes, cut) => {
          const bytes = good.slice(0, cut % 3 === 0 ? cut : good.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const problem = await problemWith(bytes);
          expect(problem?.code ?? 'file-sound').toMatch(/^(file|archive)-/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
