import type { ReactNode } from 'react';
import { useDispatch } from '../../commands/hooks';
import { LANGUAGES } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { IconButton, Segmented } from '../../ui';
import { ConnectionBadge } from './connection-badge';
import { PackSelect } from './pack-select';
import styles from './panel.module.css';
import { SituationClock } from './situation-clock';
import { ViewLinks } from './view-links';

export interface TopBarPanelProps {
  /** The search field, given by the view. */
  readonly search?: ReactNode;
  /** Buttons of the view: settings, help. */
  readonly tools?: ReactNode;
}

/** Brand, region, search, clock, connection, views, language and theme. */
export function TopBarPanel({ search, tools }: TopBarPanelProps) {
  const { t } = useI18n();
  return (
    <div className={styles.bar}>
      <p className={styles.brand}>
        安澜 <span className={styles.latin}>Anlan</span>
      </p>
      <PackSelect />
      <div className={styles.search}>{search}</div>
      <div className={styles.space} />
      <ConnectionBadge />
      <SituationClock />
      <nav aria-label={t('panel.top.views')}>
        <ViewLinks />
      </nav>
      <div className={styles.tools}>
        <LanguageSwitch />
        <ThemeButton />
        {tools}
      </div>
    </div>
  );
}

/** 中 | EN, each in its own language. */
export function LanguageSwitch() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const language = useAppState((state) => state.session.language);
  return (
    <Segmented
      size="small"
      label={t('panel.top.language')}
      value={language}
      options={LANGUAGES.map((value) => ({
        value,
        label: value === 'zh-CN' ? '中' : 'EN',
        title: value === 'zh-CN' ? '简体中文' : 'English',
      }))}
      onChange={(value) => dispatch('session.language', value)}
    />
  );
}

export function ThemeButton() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const theme = useAppState((state) => state.session.theme);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton
      icon={other === 'light' ? 'sun' : 'moon'}
      label={t(`panel.top.theme.${other}`)}
      onPress={() => dispatch('session.theme', other)}
      tooltipAlign="end"
    />
  );
}
