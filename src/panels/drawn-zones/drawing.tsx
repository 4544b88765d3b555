import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { WARNING_LEVELS, type WarningLevel } from '../../domain/hazard';
import type { IncidentTypeId } from '../../domain/incident';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { cornersMissing, zoneDraft } from '../../store/slices/closures/selectors';
import { Button, DrawingSteps, incidentTypeGroups, Segmented, Select, WarningMark } from '../../ui';
import styles from './panel.module.css';

/** Says what the zone is, then draws it. Nothing is chosen beforehand: type and level are what roads are closed by. */
export function ZoneDrawing() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const draft = useAppState(zoneDraft);
  const [type, setType] = useState<IncidentTypeId | null>(null);
  const [level, setLevel] = useState<WarningLevel | 0>(0);
  const isReady = type !== null && level !== 0;
  return (
    <div className={styles.drawing}>
      <Select
        label={t('zones.type')}
        value={type}
        options={incidentTypeGroups(t)}
        onChange={setType}
        size="small"
      />
      <Segmented
        label={t('zones.level')}
        size="small"
        wide
        value={level}
        options={WARNING_LEVELS.map((value) => ({
          value,
          label: <WarningMark level={value} />,
          title: t(`warningLevel.${value}`),
        }))}
        onChange={setLevel}
      />
      {draft === null ? (
        <Button
          size="small"
          wide
          disabled={!isReady}
          onPress={() => (isReady ? dispatch('zone.draw', { type, level }) : undefined)}
        >
          {t(isReady ? 'zones.draw' : 'zones.choose')}
        </Button>
      ) : (
        <DrawingSteps
          hint={t('zones.drawing', { corners: draft.vertices.length })}
          hasCorners
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
