import type { LocalText } from '../../domain/language';
import type { CapAlert, CapInfo } from './cap-alert';

/** Info blocks that tell the same in several languages. */
export type InfoGroup = readonly [CapInfo, ...CapInfo[]];

/**
 * The info blocks of a message, those together that tell the same in other languages: same urgency, severity, certainty,
 * times and place. A block without a place belongs to the one before it.
 */
export function foldLanguages({ infos }: Pick<CapAlert, 'infos'>): readonly InfoGroup[] {
  const groups: [CapInfo, ...CapInfo[]][] = [];
  for (const info of infos) {
    const group = groups.find(
      (one) =>
        saysTheSame(one[0], info) &&
        one.every(({ language }) => primary(language) !== primary(info.language)),
    );
    if (group) group.push(info);
    else groups.push([info]);
  }
  return groups;
}

function saysTheSame(a: CapInfo, b: CapInfo): boolean {
  const facts = ({ urgency, severity, certainty, effective, onset, expires }: CapInfo) =>
    JSON.stringify([urgency, severity, certainty, effective, onset, expires]);
  const places = ({ areas }: CapInfo) =>
    JSON.stringify(areas.map(({ polygons, circles, geocodes }) => [polygons, circles, geocodes]));
  return facts(a) === facts(b) && (b.areas.length === 0 || places(a) === places(b));
}

const primary = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** A text of the group in both languages of the interface; in one that it lacks, the text of another. */
export function textOf(group: InfoGroup, text: (info: CapInfo) => string | null): LocalText {
  const told = group.flatMap((info) => {
    const words = text(info);
    return words === null ? [] : [{ language: primary(info.language), words }];
  });
  const inLanguage = (language: string) => told.find((one) => one.language === language)?.words;
  const zh = inLanguage('zh');
  const en = inLanguage('en');
  const any = told[0]?.words ?? '';
  return { zh: zh ?? en ?? any, en: en ?? zh ?? any };
}
