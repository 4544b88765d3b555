import { useDispatch } from '../../commands/hooks';
import { CLOSURE_SHAPES } from '../../domain/closure';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { cornersMissing } from '../../store/slices/closures/selectors';
import { Button } from '../../ui';
import styles from './panel.module.css';

/** Chooses a shape to draw; while one is drawn, says how to go on and ends it. */
export function ClosureDrawing() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const draft = useAppState(({ closures }) => closures.draft);
  return (
    <div className={styles.drawing}>
      <div className={styles.shapes} role="group" aria-label={t('closures.draw.label')}>
        {CLOSURE_SHAPES.map((shape) => (
          <Button
            key={shape}
            size="small"
            wide
            pressed={draft?.shape === shape}
            onPress={() =>
              draft?.shape === shape ? dispatch('closure.cancel') : dispatch('closure.draw', shape)
            }
          >
            {t(`closures.draw.${shape}`)}
          </Button>
        ))}
      </div>
      {draft === null ? null : (
        <div className={styles.hint}>
          <p role="status">{t(`closures.drawing.${draft.shape}`, { corners: draft.vertices.length })}</p>
          <p className={styles.keys}>{t('closures.drawing.keys')}</p>
          <div className={styles.steps}>
            {draft.shape === 'point' ? null : (
              <>
                <Button
                  size="small"
                  variant="primary"
                  icon="check"
                  disabled={cornersMissing(draft) > 0}
                  onPress={() => dispatch('closure.finish')}
                >
                  {t('closures.finish')}
                </Button>
                <Button
                  size="small"
                  icon="undo"
                  disabled={draft.vertices.length === 0}
                  onPress={() => dispatch('closure.back')}
                >
                  {t('closures.back')}
                </Button>
              </>
            )}
            <Button size="small" variant="ghost" onPress={() => dispatch('closure.cancel')}>
              {t('closures.cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
