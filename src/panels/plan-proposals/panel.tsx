import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { canRedoPlan, canUndoPlan } from '../../store/slices/planner/selectors';
import { proposalsOnShelters } from '../../store/slices/runs/shelters';
import { standardInUse } from '../../store/slices/settings/selectors';
import type { ProposedShelter } from '../../store/state';
import { Badge, Button, EmptyState, IconButton, NumberField, Panel, Select, TextField } from '../../ui';
import { Symbol } from '../../ui/symbols/symbol';
import styles from './plan-proposals.module.css';
import { classesOf, type ProposalRow, proposalRows } from './view-model';

/** So many proposals show all their fields; of more, only the selected one does. */
const FEW = 2;

/** The proposed shelters of the plan: add, name, size, move, remove, undo. */
export function PlanProposalsPanel() {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const planner = useAppState((state) => state.planner);
  const standard = useAppState(standardInUse);
  const canUndo = useAppState(canUndoPlan);
  const canRedo = useAppState(canRedoPlan);
  const rows = proposalRows(planner.proposals, standard);
  return (
    <Panel
      title={t('planner.proposals.title')}
      aside={rows.length > 0 ? format.count(rows.length) : undefined}
      actions={
        <span className={styles.actions}>
          <IconButton
            icon="undo"
            size="small"
            label={t('planner.undo')}
            disabled={!canUndo}
            onPress={() => dispatch('plan.undo')}
          />
          <IconButton
            icon="redo"
            size="small"
            label={t('planner.redo')}
            disabled={!canRedo}
            onPress={() => dispatch('plan.redo')}
          />
          <IconButton
            icon="trash"
            size="small"
            tooltipAlign="end"
            label={t('planner.clear')}
            disabled={rows.length === 0}
            onPress={() => dispatch('plan.clear')}
          />
        </span>
      }
    >
      <div className={styles.body}>
        <Button
          icon="plus"
          variant="primary"
          wide
          pressed={planner.adding}
          onPress={() => dispatch('plan.arm', !planner.adding)}
        >
          {planner.adding ? t('planner.add.armed') : t('planner.add')}
        </Button>
        {rows.length === 0 ? (
          <EmptyState>{t('planner.proposals.empty')}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {rows.map((row) => (
              <Proposal
                key={row.proposal.id}
                row={row}
                classes={classesOf(standard)}
                isShort={rows.length > FEW}
              />
            ))}
          </ul>
        )}
        {planner.savedMs === null ? null : <p className={styles.saved}>{t('planner.saved')}</p>}
      </div>
    </Panel>
  );
}

interface ProposalProps {
  readonly row: ProposalRow;
  readonly classes: readonly ProposedShelter['shelterClass'][];
  /** Fields are shown only while it is selected. */
  readonly isShort: boolean;
}

function Proposal({ row, classes, isShort }: ProposalProps) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { proposal } = row;
  const selected = useAppState(
    ({ selection }) => selection.selected?.kind === 'proposal' && selection.selected.id === proposal.id,
  );
  const isDoubled = useAppState((state) => proposalsOnShelters(state).has(proposal.id));
  const isOpen = selected || !isShort;
  const change = (part: Partial<ProposedShelter>) => dispatch('plan.change', { ...proposal, ...part });
  return (
    <li className={selected ? styles.chosen : styles.item}>
      <div className={styles.head}>
        <Symbol id="proposal" />
        <TextField
          label={t('planner.proposal.name')}
          hideLabel
          value={proposal.name}
          onChange={(name) => change({ name })}
        />
        <IconButton
          icon="target"
          size="small"
          label={t('planner.proposal.show', { name: proposal.name })}
          onPress={() => {
            dispatch('selection.select', { kind: 'proposal', id: proposal.id });
            dispatch('camera.go', { centre: proposal.position });
          }}
        />
        <IconButton
          icon="trash"
          size="small"
          tooltipAlign="end"
          label={t('planner.proposal.remove', { name: proposal.name })}
          onPress={() => dispatch('plan.remove', proposal.id)}
        />
      </div>
      {isOpen ? (
        <div className={styles.fields}>
          <Select
            label={t('planner.standard.class')}
            size="small"
            value={proposal.shelterClass}
            options={classes.map((value) => ({ value, label: t(`shelterClassShort.${value}`) }))}
            onChange={(shelterClass) => change({ shelterClass })}
          />
          <NumberField
            label={t('planner.proposal.area')}
            size="small"
            unit="m²"
            min={1}
            max={5_000_000}
            step={100}
            value={proposal.effectiveAreaM2}
            onChange={(effectiveAreaM2) => change({ effectiveAreaM2, isAreaAssumed: false })}
          />
        </div>
      ) : null}
      <p className={styles.facts}>
        {row.capacity === null
          ? t('planner.proposal.capacityUnknown')
          : t('planner.proposal.capacity', { people: format.count(row.capacity) })}
        {isOpen ? (
          <>
            <br />
            {format.coordinates(proposal.position)}
          </>
        ) : null}
      </p>
      {proposal.isAreaAssumed === true ? (
        <Badge tone="dashed">{t('planner.proposal.areaAssumed')}</Badge>
      ) : null}
      {isDoubled ? (
        <Badge tone="caution" icon="info">
          {t('planner.proposal.doubled')}
        </Badge>
      ) : null}
      {row.missingAreaM2 === null ? null : (
        <Badge tone="caution" icon="warning">
          {t('planner.proposal.tooSmall', { area: format.area(row.missingAreaM2) })}
        </Badge>
      )}
    </li>
  );
}
