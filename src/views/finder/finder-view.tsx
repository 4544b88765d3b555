import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { PlainMap } from '../../map/plain-map';
import { FinderAnswerPanel } from '../../panels/finder-answer/panel';
import { FinderPlacePanel } from '../../panels/finder-place/panel';
import { LoadingPanel } from '../../panels/loading/panel';
import { NoticesPanel } from '../../panels/notices/panel';
import { isPackReady } from '../../store/slices/pack/selectors';
import { useAppState } from '../../store/hooks';
import type { LayerId } from '../../store/state';
import { Badge, IconButton, Segmented, SkipLink } from '../../ui';
import styles from './finder-view.module.css';

const LAYERS: readonly LayerId[] = ['hazards', 'shelters', 'routes'];

/** The public view: where I am, the answer in words, three cards, the map. Shelters and hazards only. */
export function FinderView() {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const theme = useAppState((state) => state.session.theme);
  const online = useAppState((state) => state.session.online);
  const ready = useAppState(isPackReady);
  const city = useAppState((state) => state.pack.datasets?.manifest.name ?? null);
  return (
    <div className={styles.view}>
      <SkipLink target="finder-answer">{t('finder.skip')}</SkipLink>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{t('finder.title')}</h1>
          <p className={styles.city}>{city ? (language === 'zh-CN' ? city.zh : city.en) : ' '}</p>
        </div>
        {online ? null : <Badge icon="offline">{t('finder.offline')}</Badge>}
        <Segmented
          label={t('finder.language')}
          size="small"
          value={language}
          options={[
            { value: 'zh-CN', label: t('finder.language.zh') },
            { value: 'en', label: t('finder.language.en') },
          ]}
          onChange={(value) => dispatch('session.language', value)}
        />
        <IconButton
          icon={theme === 'dark' ? 'sun' : 'moon'}
          label={t(theme === 'dark' ? 'finder.theme.light' : 'finder.theme.dark')}
          tooltipAlign="end"
          onPress={() => dispatch('session.theme', theme === 'dark' ? 'light' : 'dark')}
        />
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <p className={styles.intro}>{t('finder.intro')}</p>
          <FinderPlacePanel />
          <NoticesPanel />
          <div id="finder-answer" tabIndex={-1}>
            {ready ? <FinderAnswerPanel /> : <LoadingPanel />}
          </div>
        </div>
        <section className={styles.map} aria-label={t('finder.map')}>
          <PlainMap layers={LAYERS} label={t('finder.map')} />
        </section>
      </main>
    </div>
  );
}
