import { useI18n } from '../i18n/hook';
import { Button } from './button';
import styles from './drawing-steps.module.css';

export interface DrawingStepsProps {
  /** How to go on. */
  readonly hint: string;
  /** False for what is complete with its only corner. */
  readonly hasCorners: boolean;
  readonly canFinish: boolean;
  readonly canTakeBack: boolean;
  readonly onFinish: () => void;
  readonly onTakeBack: () => void;
  readonly onCancel: () => void;
}

/** Brings the steps into sight as they appear; to the top under a finger, where the sheet sinks to show the map. */
function show(box: HTMLElement | null): void {
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  box?.scrollIntoView({ block: isCoarse ? 'start' : 'nearest' });
}

/** How to go on with a drawing on the map, and the ways to end it. */
export function DrawingSteps(props: DrawingStepsProps) {
  const { t } = useI18n();
  return (
    <div ref={show} className={styles.box}>
      <p role="status">{props.hint}</p>
      <p className={styles.keys}>{t('closures.drawing.keys')}</p>
      <div className={styles.steps}>
        {props.hasCorners ? (
          <>
            <Button
              size="small"
              variant="primary"
              icon="check"
              disabled={!props.canFinish}
              onPress={props.onFinish}
            >
              {t('closures.finish')}
            </Button>
            <Button size="small" icon="undo" disabled={!props.canTakeBack} onPress={props.onTakeBack}>
              {t('closures.back')}
            </Button>
          </>
        ) : null}
        <Button size="small" variant="ghost" onPress={props.onCancel}>
          {t('closures.cancel')}
        </Button>
      </div>
    </div>
  );
}
