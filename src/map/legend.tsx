import { useI18n } from '../i18n/hook';
import { useAppState } from '../store/hooks';
import type { LayerId } from '../store/state';
import { Panel } from '../ui/panel';
import { TOKENS } from '../ui/tokens';
import type { LegendEntry } from './layers/legend-entry';
import { LEGENDS } from './layers/legends';
import { LegendSwatch } from './legend-swatch';
import styles from './legend.module.css';

/** Explains what is on the map now: only layers that are on, only kinds that are there. */
export function MapLegend({ layers }: { readonly layers: readonly LayerId[] }) {
  const { t, format } = useI18n();
  const state = useAppState((whole) => whole);
  const { theme } = state.session;
  const context = { state, t, format, theme, tokens: TOKENS[theme] };
  const entries = layers.filter((id) => state.layers[id]).flatMap((id) => LEGENDS[id](context));
  if (entries.length === 0) return null;
  return (
    <Panel title={t('map.legend.title')} collapsible>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <LegendLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </Panel>
  );
}

function LegendLine({ entry: { swatch, label, ends } }: { readonly entry: LegendEntry }) {
  if (swatch.form === 'ramp')
    return (
      <li className={styles.entry}>
        <div className={styles.ramp}>
          <span>{label}</span>
          <span className={styles.steps}>
            {swatch.colours.map((colour) => (
              <span key={colour} style={{ background: colour }} />
            ))}
          </span>
          {ends ? (
            <span className={styles.ends}>
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </span>
          ) : null}
        </div>
      </li>
    );
  return (
    <li className={styles.entry}>
      <LegendSwatch swatch={swatch} />
      <span>{label}</span>
    </li>
  );
}
