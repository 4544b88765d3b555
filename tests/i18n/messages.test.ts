import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/domain/errors';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { ROOT, sourceFiles } from '../architecture/imports';

const zh: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = en;

/** Element types of the ICU parser that name no value. */
const LITERAL = 0;
const POUND = 7;

/** Names of the values that a text wants filled. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const walk = (nodes: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const node of nodes) {
      const kind: number = node.type;
      if (kind !== LITERAL && kind !== POUND && 'value' in node) names.add(node.value);
      if ('options' in node) for (const option of Object.values(node.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe('texts', () => {
  it('exist in both languages under the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(zh).sort());
  });

  it('are never empty, and ask for the same values in both languages', () => {
    const wrong = Object.keys(zh).filter((key) => {
      const other = english[key] ?? '';
      const own = zh[key] ?? '';
      return (
        own.trim() === '' || other.trim() === '' || placeholders(own).join() !== placeholders(other).join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('stand in one namespace only', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    const folder = join(ROOT, 'src/i18n/messages/zh-CN');
    for (const name of readdirSync(folder).filter((file) => file !== 'index.ts')) {
      for (const match of readFileSync(join(folder, name), 'utf8').matchAll(/^\s*'?([\w.-]+)'?:/gm)) {
        const key = match[1] ?? '';
        if (seen.has(key) && key.includes('.')) twice.push(`${key} in ${seen.get(key)} and ${name}`);
        seen.set(key, name);
      }
    }
    expect(twice).toEqual([]);
  });

  it('are Chinese in Chinese and hold no Chinese in English', () => {
    const han = /\p{Script=Han}/u;
    const allowed = /安澜|中文|简体/;
    expect(Object.keys(english).filter((key) => han.test((english[key] ?? '').replace(allowed, '')))).toEqual(
      [],
    );
    const withoutHan = Object.entries(zh).filter(
      ([, text]) => /[A-Za-z]{4,}/.test(text.replace(/\{[^}]*\}/g, '')) && !han.test(text),
    );
    expect(
      withoutHan.map(([key]) => key).filter((key) => !/brand|language|code|standard|unit/.test(key)),
    ).toEqual([]);
  });

  it('say a sentence for every problem', () => {
    expect(ERROR_CODES.filter((code) => !(`error.${code}` in zh))).toEqual([]);
  });

  it('are not written into the interface directly, but for names of languages and the compass in typed coordinates', () => {
    const wrong = sourceFiles('src')
      .filter((file) => /^src\/(panels|views|map|ui|app)\//.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) =>
        /\p{Script=Han}/u.test(
          readFileSync(join(ROOT, file), 'utf8')
            .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
            .replace(/安澜|简体|中文?|[东南西北经纬度分秒]/g, ''),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
