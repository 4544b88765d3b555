import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { ownPackId } from '../../domain/own-city';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { CityWork } from '../../store/state';
import { Button, Dialog, ErrorState, Icon, Progress } from '../../ui';
import styles from './panel.module.css';
import { workFraction } from './view-model';

type Busy = Exclude<CityWork, { state: 'idle' }>;
interface Part<Work> {
  readonly work: Work;
  readonly onClose: () => void;
}

/** A city that is being made or written, or what came of it. */
export function CityWorkPage({ work, onClose }: Part<Busy>) {
  switch (work.state) {
    case 'running':
      return <Running work={work} onClose={onClose} />;
    case 'failed':
      return <Failed work={work} onClose={onClose} />;
    case 'done':
      return <Done work={work} onClose={onClose} />;
  }
}

function Running({ work, onClose }: Part<Extract<Busy, { state: 'running' }>>) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const title = t(`city.work.${work.task}`, { name: localText(work.cityName, language) });
  const fraction = workFraction(work);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        work.step === 'keep' ? null : (
          <Button onPress={() => dispatch('city.cancel')}>{t('city.work.stop')}</Button>
        )
      }
    >
      <div className={styles.work}>
        <Progress label={title} fraction={fraction} />
        <p className={styles.step}>
          <span aria-live="polite">{t(`city.step.${work.step}`)}</span>
          {fraction === null ? null : <span>{format.percent(Math.floor(fraction * 100) / 100)}</span>}
        </p>
        <p className={styles.note}>{t('city.work.stay')}</p>
      </div>
    </Dialog>
  );
}

function Failed({ work, onClose }: Part<Extract<Busy, { state: 'failed' }>>) {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const name = localText(work.cityName, language);
  return (
    <Dialog
      title={t(`city.work.failed.${work.task}`, { name })}
      onClose={onClose}
      footer={<Button onPress={() => dispatch('city.cancel')}>{t('city.work.back')}</Button>}
    >
      <ErrorState problem={work.problem} />
    </Dialog>
  );
}

function Done({ work, onClose }: Part<Extract<Busy, { state: 'done' }>>) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const { cityId, problem, task } = work;
  const city = useAppState(({ cities }) => cities.list?.find(({ id }) => id === cityId) ?? null);
  const name = localText(work.cityName, language);
  const open = () => {
    dispatch('pack.open', ownPackId(cityId));
    onClose();
  };
  const isFull = problem?.code === 'storage-full';
  return (
    <Dialog
      title={t(`city.work.done.${task}`, { name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => dispatch('city.cancel')}>{t('city.title')}</Button>
          {problem ? (
            <Button icon="download" onPress={() => dispatch('city.export', { id: cityId, as: 'archive' })}>
              {t('city.item.archive', { name })}
            </Button>
          ) : null}
          {task === 'build' ? (
            <Button variant="primary" onPress={open}>
              {t('city.work.open', { name })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.done} role="status">
        <Icon
          name={problem ? 'warning' : 'check'}
          size="1.75em"
          className={problem ? styles.caution : styles.good}
        />
        {task === 'build' && problem === null ? (
          <p>{t('city.work.kept', { size: format.bytes(city?.bytes ?? 0) })}</p>
        ) : null}
        {problem ? (
          <p>{t(isFull ? 'city.work.unkept.storage-full' : 'city.work.unkept.storage-unavailable')}</p>
        ) : null}
        {task === 'build' ? null : <WhatNow id={cityId} />}
      </div>
    </Dialog>
  );
}

/** Where an exported city can be used. */
function WhatNow({ id }: { readonly id: string }) {
  const { t } = useI18n();
  return (
    <ul className={styles.ways}>
      <li>
        {t('city.export.server')} <code>?pack={id}</code>
      </li>
      <li>
        {t('city.export.start')} <code>npm start -- {id}.zip</code>
      </li>
      <li>{t('city.export.drop')}</li>
    </ul>
  );
}
