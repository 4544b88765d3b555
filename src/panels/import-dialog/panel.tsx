import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import type { OwnLayer } from '../../domain/own-layer';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { importCheck, importPreview, presentFile } from '../../store/slices/importing/selectors';
import type { CheckedRows, ImportPreview, OfferedFile } from '../../store/state';
import { Button, classNames, Dialog, ErrorState, LiveRegion, Progress, Skeleton } from '../../ui';
import { CheckResult } from './check-result';
import { ClassesSection } from './classes-section';
import { ColumnsSection } from './columns-section';
import { FileSection } from './file-section';
import { GroundSection } from './ground-section';
import { KindSection } from './kind-section';
import { LayerFields } from './layer-fields';
import styles from './panel.module.css';
import { PlaceSection } from './place-section';
import { Sample } from './sample';
import { Section } from './section';
import { fieldLabel } from './value-label';
import { fieldRows } from './view-model';

/** One file from its bytes to an own layer: how it is read, what its rows are, what is wrong with them; then in, or not. */
export function ImportDialog() {
  const file = useAppState(presentFile);
  return file === null ? null : <FileDialog key={file.name + file.blob.size} file={file} />;
}

function FileDialog({ file }: { readonly file: OfferedFile }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const importing = useAppState((state) => state.importing);
  const preview = useAppState(importPreview);
  const check = useAppState(importCheck);
  const former = useAppState((state) => state.own.layers.find(({ id }) => id === file.replaces)) ?? null;
  const [name, setName] = useState<string | null>(null);
  const [mode, setMode] = useState<OwnLayer['mode'] | null>(null);
  const usualMode = former?.mode ?? (preview?.plan.kind === 'population' ? 'replace' : 'add');
  const isChecking = importing.check.state === 'running';
  const isTaking = importing.taking.state === 'running';
  const isResult = check !== null && importing.check.state === 'done';
  const layer = { name: name ?? former?.name ?? baseName(file.name), mode: mode ?? usualMode };
  const waiting = importing.files.length - 1;
  const problem = [importing.taking, importing.check, importing.preview].find(
    (step) => step.state === 'failed',
  );
  const isBroken = preview === null && problem !== undefined;
  return (
    <Dialog
      wide
      firm
      title={t('import.title', { file: file.name })}
      onClose={() => dispatch('import.cancel')}
      footer={
        <>
          <div className={styles.push}>
            <Work file={file} waiting={waiting} />
          </div>
          {waiting > 0 ? (
            <Button variant="ghost" disabled={isTaking} onPress={() => dispatch('import.skip')}>
              {t('import.skip')}
            </Button>
          ) : null}
          {isResult || isChecking || isTaking ? (
            <Button onPress={() => dispatch('import.back')}>
              {t(isResult && !isTaking ? 'import.back' : 'import.stop')}
            </Button>
          ) : (
            <Button onPress={() => dispatch('import.cancel')}>
              {t(isBroken ? 'ui.close' : 'import.cancel')}
            </Button>
          )}
          {isResult ? (
            <Button
              variant="primary"
              disabled={isTaking || check.taken === 0}
              onPress={() => dispatch('import.confirm', layer)}
            >
              {check.taken === 0
                ? t('import.none')
                : t(former ? 'import.confirmNew' : 'import.confirm', { count: check.features })}
            </Button>
          ) : isBroken ? null : (
            <Button
              variant="primary"
              disabled={importing.preview.state !== 'done' || isChecking || missingOf(preview).length > 0}
              onPress={() => dispatch('import.check')}
            >
              {t('import.check')}
            </Button>
          )}
        </>
      }
    >
      <div
        key={isResult ? 'check' : 'plan'}
        ref={showTop}
        className={classNames(styles.content, !isBroken && styles.steady)}
      >
        {problem?.state === 'failed' ? <ErrorState problem={problem.problem} /> : null}
        {isResult && preview ? (
          <CheckResult check={check} preview={preview}>
            {check.taken === 0 ? null : (
              <LayerFields kind={preview.plan.kind} layer={layer} onName={setName} onMode={setMode} />
            )}
          </CheckResult>
        ) : preview ? (
          <Plan preview={preview} />
        ) : problem === undefined ? (
          <Skeleton rows={8} rowRem={2.5} />
        ) : null}
      </div>
      <LiveRegion text={isResult ? outcome(check, t, format.count) : ''} />
    </Dialog>
  );
}

/** Each stage begins at its top, wherever the one before was left. */
function showTop(content: HTMLElement | null): void {
  if (content?.parentElement) content.parentElement.scrollTop = 0;
}

const baseName = (name: string) => name.replace(/\.[^.]{1,8}$/, '') || name;

function outcome(
  check: CheckedRows,
  t: ReturnType<typeof useI18n>['t'],
  count: (value: number) => string,
): string {
  return [
    `${count(check.taken)} ${t('import.result.taken')}`,
    `${count(check.refused)} ${t('import.result.refused')}`,
    `${count(check.warned)} ${t('import.result.warned')}`,
  ].join(t('ui.listSeparator'));
}

const missingOf = (preview: ImportPreview | null) =>
  preview === null ? [] : fieldRows(preview).filter(({ isMissing }) => isMissing);

/** What is going on and how far it is, or what comes next. */
function Work({ file, waiting }: { readonly file: OfferedFile; readonly waiting: number }) {
  const { t, format } = useI18n();
  const { preview, check, taking } = useAppState((state) => state.importing);
  const [step, text] =
    taking.state === 'running'
      ? [taking, t('import.taking')]
      : check.state === 'running'
        ? [check, t('import.checking')]
        : [preview, t('import.reading')];
  return (
    <div className={styles.work} aria-live="polite">
      {step.state === 'running' ? (
        <>
          <span>
            {text} · {format.bytes(file.blob.size)}
            {step.fraction === null ? '' : ` · ${format.percent(step.fraction)}`}
          </span>
          <Progress label={text} fraction={step.fraction} />
        </>
      ) : waiting > 0 ? (
        <span>{t('import.waiting', { count: waiting })}</span>
      ) : null}
    </div>
  );
}

function Plan({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const missing = missingOf(preview).map(({ target }) => fieldLabel(preview.plan.kind, target.name, t));
  return (
    <>
      <Section title={t('import.file')}>
        <FileSection preview={preview} />
        <Sample preview={preview} />
      </Section>
      <Section title={t('import.step.plan')}>
        <KindSection preview={preview} />
      </Section>
      <Section title={t('import.columns')}>
        {missing.length === 0 ? null : (
          <p className={styles.caution} role="status">
            {t('import.columns.missing', { names: missing.join(t('ui.listSeparator')) })}
          </p>
        )}
        <ColumnsSection preview={preview} />
        <ClassesSection preview={preview} />
      </Section>
      <Section title={t('import.place')}>
        <PlaceSection preview={preview} />
      </Section>
      <Section title={t('import.ground')}>
        <GroundSection preview={preview} />
      </Section>
    </>
  );
}
