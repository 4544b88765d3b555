import { type HazardReading, WARNING_LEVELS, type WarningLevel } from '../../domain/hazard';
import type { CapInfo } from './cap-alert';
import { LEVEL_NAME } from './own-names';

export interface FoundLevel {
  readonly level: WarningLevel | null;
  readonly from: HazardReading['levelFrom'];
}

const CHINESE: Readonly<Record<string, WarningLevel>> = { 红: 1, 橙: 2, 黄: 3, 蓝: 4 };
const ENGLISH: Readonly<Record<string, WarningLevel>> = { red: 1, orange: 2, yellow: 3, blue: 4 };
const ROMAN: Readonly<Record<string, WarningLevel>> = { Ⅰ: 1, Ⅱ: 2, Ⅲ: 3, Ⅳ: 4, I: 1, II: 2, III: 3, IV: 4 };
/** The mapping of DOMAIN.md §5.1, for display only. */
const SEVERITIES: Readonly<Record<CapInfo['severity'], WarningLevel | null>> = {
  Extreme: 1,
  Severe: 2,
  Moderate: 3,
  Minor: 4,
  Unknown: null,
};

/** Parameters that carry a level or a colour: `awareness_level`, `颜色`, `预警级别` … */
const LEVEL_PARAMETER = /colou?r|awareness_?level|alert_?level|warning_?level|颜色|预警(?:级别|等级|信号)/i;

/**
 * The Chinese warning level of a message: as we wrote it ourselves, by the colour or Roman numeral in its words, by a parameter that carries one,
 * else by its severity. Words that name several levels tell none.
 */
export function warningLevelOf(infos: readonly CapInfo[]): FoundLevel {
  const own = infos
    .flatMap(({ parameters }) => parameters)
    .filter(({ name }) => name === LEVEL_NAME)
    .flatMap(({ value }) => WARNING_LEVELS.filter((level) => String(level) === value));
  const words = infos.flatMap(({ headline, event }) => [headline, event]).filter((text) => text !== null);
  const parameters = infos
    .flatMap((info) => info.parameters)
    .filter(({ name }) => LEVEL_PARAMETER.test(name))
    .map(({ value }) => value);
  const level =
    only(own) ??
    only(words.flatMap(levelsInWords)) ??
    only(parameters.flatMap((value) => levelsInParameter(value)));
  if (level !== null) return { level, from: 'stated' };
  const bySeverity = only(infos.map(({ severity }) => SEVERITIES[severity]).filter((one) => one !== null));
  return bySeverity === null ? { level: null, from: 'not-stated' } : { level: bySeverity, from: 'severity' };
}

/** The one value that a list holds, however often; null where it holds none or several. */
function only(levels: readonly WarningLevel[]): WarningLevel | null {
  const [first, ...others] = new Set(levels);
  return others.length > 0 ? null : (first ?? null);
}

/** Where a warning is raised or lowered, what it becomes; the former level is not its level. */
const BECOMES = /(?:升级|升|降级|降|变更|更新|调整|改)[为至到成](.*)$/su;

function levelsInWords(text: string): readonly WarningLevel[] {
  const now = BECOMES.exec(text)?.[1] ?? text;
  const colours = [...now.matchAll(/([红橙黄蓝])色/gu)].map(([, colour = '']) => CHINESE[colour]);
  const numerals = [...now.matchAll(/(Ⅰ|Ⅱ|Ⅲ|Ⅳ|\b(?:IV|I{1,3})(?![A-Za-z]))\s*级/gu)].map(
    ([, numeral = '']) => ROMAN[numeral],
  );
  const english = [...text.matchAll(/\b(red|orange|yellow|blue)\s+(?:warning|alert|signal)/gi)].map(
    ([, colour = '']) => ENGLISH[colour.toLowerCase()],
  );
  return [...colours, ...numerals, ...english].filter((level) => level !== undefined);
}

function levelsInParameter(value: string): readonly WarningLevel[] {
  const english = [...value.matchAll(/\b(red|orange|yellow|blue)\b/gi)].map(
    ([, colour = '']) => ENGLISH[colour.toLowerCase()],
  );
  const chinese = /^\s*[红橙黄蓝]\s*$/u.test(value) ? [CHINESE[value.trim()]] : [];
  return [...levelsInWords(value), ...english, ...chinese].filter((level) => level !== undefined);
}
