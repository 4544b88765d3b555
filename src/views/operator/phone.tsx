import { useCallback, useRef, useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { DeckMap } from '../../map/deck-map';
import { LoadingPanel } from '../../panels/loading/panel';
import { NoticesPanel } from '../../panels/notices/panel';
import { SearchPanel } from '../../panels/search/panel';
import { LanguageSwitch, ThemeButton } from '../../panels/top-bar/panel';
import { useAppState } from '../../store/hooks';
import { Sheet, type SheetStop, SkipLink, stopHeight } from '../../ui';
import { OPERATOR_LAYERS } from './operator-layers';
import { OperatorDialog, useOperatorDialog } from './operator-dialog';
import { PhonePages } from './phone-pages';
import { PhoneFigures, PhoneHeadline } from './phone-summary';
import styles from './phone.module.css';
import { useElementHeight } from './use-element-height';

const PEEK_PX = 116;
const SHEET_ID = 'answer';

/** The map above, and everything else on one sheet from below. */
export function Phone() {
  const { t } = useI18n();
  const dialog = useOperatorDialog();
  const isAnalysisOpen = useAppState(({ analyses }) => analyses.open.rail !== null);
  const [stop, setStop] = useState<SheetStop>(isAnalysisOpen ? 'half' : 'peek');
  const raise = useCallback(() => setStop((now) => (now === 'peek' ? 'half' : now)), []);
  const isDrawing = useAppState(({ closures }) => closures.draft !== null);
  const [wasDrawing, setWasDrawing] = useState(isDrawing);
  if (wasDrawing !== isDrawing) {
    setWasDrawing(isDrawing);
    // Corners are set on the map, so that the sheet leaves it in sight.
    if (isDrawing && stop === 'full') setStop('half');
  }
  const room = useRef<HTMLElement>(null);
  const roomPx = useElementHeight(room);
  const waiting = useAppState((state) => state.pack.datasets === null);
  const covered = stopHeight(stop === 'full' ? 'half' : stop, roomPx, PEEK_PX);
  return (
    <div className={styles.phone}>
      <SkipLink target={SHEET_ID}>{t('operator.skip')}</SkipLink>
      <header className={styles.top}>
        <h1 className="visually-hidden">{t('operator.title')}</h1>
        <div className={styles.search}>
          <SearchPanel placeholder={t('panel.search.short')} />
        </div>
        <LanguageSwitch />
        <ThemeButton />
      </header>
      <main ref={room} className={styles.room}>
        <div className={styles.map}>
          <DeckMap
            layers={OPERATOR_LAYERS}
            interactive
            label={t('operator.map')}
            padding={{ top: 0, right: 0, bottom: covered, left: 0 }}
          />
        </div>
        <div className={styles.notices}>
          <NoticesPanel />
        </div>
        {waiting ? (
          <div className={styles.loading}>
            <LoadingPanel />
          </div>
        ) : (
          <div id={SHEET_ID} tabIndex={-1}>
            <Sheet
              label={t('operator.sheet')}
              stop={stop}
              onStop={setStop}
              roomPx={roomPx}
              peekPx={PEEK_PX}
              header={<PhoneHeadline />}
              lead={<PhoneFigures />}
            >
              <PhonePages onAsk={raise} dialog={dialog} />
            </Sheet>
          </div>
        )}
      </main>
      <OperatorDialog dialog={dialog} />
    </div>
  );
}
