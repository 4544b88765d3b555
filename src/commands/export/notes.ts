import { localText } from '../../domain/language';
import type { ExportTable } from '../../ingest/file-writer';
import { createTranslate } from '../../i18n/translate';
import { groundsOf } from '../../pack/grounds';
import type { PackRole } from '../../pack/manifest';
import { standardInUse } from '../../store/slices/settings/selectors';
import type { AppState } from '../../store/state';
import type { ExportSource } from './export-source';

/**
 * What must go with the figures of a table: city, method, standard and whether it is verified, grade and date of each
 * dataset behind it, situation time, credit and licence; in the language of the page.
 */
export function notesOf(source: ExportSource, state: AppState): ExportTable['notes'] {
  const { language } = state.session;
  const manifest = state.pack.datasets?.manifest;
  if (manifest === undefined) return [];
  const t = createTranslate(language);
  const { method, roles, usesStandard } = source.ground(state);
  const standard = usesStandard ? standardInUse(state) : null;
  const grounds = Object.entries(groundsOf(manifest, roles)).map(
    ([role, { grade, asOf }]) =>
      [
        t(`packRole.${role as PackRole}`),
        asOf === null ? t(`grade.${grade}`) : `${t(`grade.${grade}`)} · ${asOf}`,
      ] as const,
  );
  return [
    [t('export.note.what'), t(`export.source.${source.id}`)],
    [t('export.note.region'), localText(manifest.name, language)],
    [t('export.note.situation'), new Date(state.clock.nowMs).toISOString()],
    ...(state.clock.exercise ? [[t('export.note.exercise'), t('export.note.exerciseText')] as const] : []),
    ...(method === null ? [] : [[t('export.note.method'), t(`method.${method}`)] as const]),
    ...(standard === null
      ? []
      : [
          [
            t('export.note.standard'),
            `${localText(standard.name, language)} (${t(standard.verified ? 'export.note.verified' : 'export.note.notVerified')})`,
          ] as const,
        ]),
    ...grounds,
    [t('export.note.credit'), manifest.attribution.map(({ text }) => text).join(' · ')],
  ];
}
