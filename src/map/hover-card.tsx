import type { Map as MapLibreMap } from 'maplibre-gl';
import { useLayoutEffect, useRef } from 'react';
import { useI18n } from '../i18n/hook';
import { useAppState } from '../store/hooks';
import { incidentPosition } from '../store/slices/incident/selectors';
import type { AppState, SelectionState } from '../store/state';
import { Symbol } from '../ui/symbols/symbol';
import { cardPlace } from './card-place';
import styles from './hover-card.module.css';
import { hoverText } from './hover-text';

const hoveredFeature = (state: AppState) => state.selection.hovered;

/** A small card beside the pointer; the full one is a panel. Never lies over the incident. */
export function HoverCard({ map }: { readonly map: MapLibreMap }) {
  const hovered = useAppState(hoveredFeature);
  return hovered ? <Card map={map} hovered={hovered} /> : null;
}

interface CardProps {
  readonly map: MapLibreMap;
  readonly hovered: NonNullable<SelectionState['hovered']>;
}

function Card({ map, hovered }: CardProps) {
  const { t, format, language } = useI18n();
  const state = useAppState((whole) => whole);
  const card = useRef<HTMLDivElement>(null);
  const text = hoverText(state, hovered.ref, { t, format, language });
  const incident = incidentPosition(state);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const avoid = incident ? map.project([incident[0], incident[1]]) : null;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top } = cardPlace(hovered, size, { width, height }, avoid);
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });

  if (!text) return null;
  return (
    <div ref={card} className={styles.card} role="tooltip">
      {text.look ? <Symbol id={text.look.symbol} fill={text.look.fill} badge={text.look.badge} /> : null}
      <div>
        <p className={styles.title}>{text.title}</p>
        {text.facts.map((fact) => (
          <p key={fact} className={styles.fact}>
            {fact}
          </p>
        ))}
      </div>
    </div>
  );
}
