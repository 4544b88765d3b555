import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHOWN_LEVELS } from '../domain/hazard';
import { TOKENS } from './tokens';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll('"', "'");

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function blockOf(theme: 'dark' | 'light'): string {
  const start = css.indexOf(`[data-theme='${theme}'] {`);
  return css.slice(start, css.indexOf('\n}', start));
}

function expected(theme: 'dark' | 'light'): [string, string][] {
  return Object.entries(TOKENS[theme]).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`--color-${kebab(name)}`, value] as [string, string]]
      : Object.entries(value).map(
          ([level, colour]) => [`--color-${kebab(name)}-${level}`, colour] as [string, string],
        ),
  );
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['dark', 'light'] as const)('tokens of the %s theme', (theme) => {
  it.each(expected(theme))('%s in the style sheet is %s', (name, value) => {
    expect(blockOf(theme)).toContain(`  ${name}: ${value};`);
  });

  it('text of every loudness reaches 4.5:1 on panels and raised panels', () => {
    const { text, dim, faint, accent, unserved, panel, raised } = TOKENS[theme];
    for (const ink of [text, dim, faint, accent, unserved]) {
      expect(contrast(ink, panel), `${ink} on ${panel}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, raised), `${ink} on ${raised}`).toBeGreaterThanOrEqual(4.3);
    }
  });

  it('symbols reach 3:1 on the land', () => {
    const { shelter, warehouse, team, incident, land } = TOKENS[theme];
    for (const hue of [shelter, warehouse, team, incident]) {
      expect(contrast(hue, land), `${hue} on ${land}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('the text on a warning colour reaches 4.5:1', () => {
    for (const level of SHOWN_LEVELS) {
      const ink = new RegExp(`--color-on-warning-${level}: (#[0-9a-f]{6});`).exec(blockOf(theme))?.[1];
      expect(contrast(ink ?? '', TOKENS[theme].warning[level]), `level ${level}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
