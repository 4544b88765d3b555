import { useDispatch } from '../../commands/hooks';
import { CLOSURE_SHAPES } from '../../domain/closure';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { closureDraft, cornersMissing } from '../../store/slices/closures/selectors';
import { Button, DrawingSteps } from '../../ui';
import styles from './panel.module.css';

/** Chooses a shape to draw; while one is drawn, says how to go on and ends it. */
export function ClosureDrawing() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const draft = useAppState(closureDraft);
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
        <DrawingSteps
          hint={t(`closures.drawing.${draft.shape}`, { corners: draft.vertices.length })}
          hasCorners={draft.shape !== 'point'}
          canFinish={cornersMissing(draft) === 0}
          canTakeBack={draft.vertices.length > 0}
          onFinish={() => dispatch('closure.finish')}
          onTakeBack={() => dispatch('closure.back')}
          onCancel={() => dispatch('closure.cancel')}
        />
      )}
    </div>
  );
}
