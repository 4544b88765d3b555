import { useId } from 'react';
import type { ShownLevel } from '../domain/hazard';
import { Symbol } from '../ui/symbols/symbol';
import { HAZARD_PATTERNS } from './layers/hazards/hazard-patterns';
import type { Swatch } from './layers/legend-entry';
import styles from './legend.module.css';

const WIDTH = 30;
const HEIGHT = 18;

/** The hatching of a level as an SVG pattern, from the same table that the map draws by. */
function ZonePattern({ id, level }: { readonly id: string; readonly level: ShownLevel }) {
  const pattern = HAZARD_PATTERNS[level];
  const colour = `var(--color-warning-outline-${level})`;
  if (pattern.type === 'dots') {
    const side = pattern.radius * 2 + pattern.gap;
    return (
      <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse">
        <circle cx={side / 2} cy={side / 2} r={pattern.radius} style={{ fill: colour }} />
      </pattern>
    );
  }
  const side = pattern.strokeWidth + pattern.gap;
  const [angle, hasCross] = pattern.type === 'hatch' ? [pattern.angle, false] : [pattern.angles[0], true];
  return (
    <pattern
      id={id}
      width={side}
      height={side}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${-angle})`}
    >
      <path
        d={`M0 ${side / 2}H${side}${hasCross ? `M${side / 2} 0V${side}` : ''}`}
        strokeWidth={pattern.strokeWidth}
        style={{ stroke: colour }}
      />
    </pattern>
  );
}

function ZoneSwatch({ level, upcoming }: { readonly level: ShownLevel; readonly upcoming: boolean }) {
  const id = useId();
  return (
    <>
      <defs>
        <ZonePattern id={id} level={level} />
      </defs>
      <rect
        x={1}
        y={1}
        width={WIDTH - 2}
        height={HEIGHT - 2}
        rx={2}
        style={{ fill: `var(--color-warning-${level})` }}
        fillOpacity={upcoming ? 0.06 : 0.2}
      />
      <rect
        x={1}
        y={1}
        width={WIDTH - 2}
        height={HEIGHT - 2}
        rx={2}
        fill={`url(#${id})`}
        fillOpacity={upcoming ? 0.35 : 0.8}
        style={{ stroke: `var(--color-warning-outline-${level})` }}
        strokeWidth={1.6}
        strokeDasharray={upcoming ? '4 3' : undefined}
      />
    </>
  );
}

function drawn(swatch: Exclude<Swatch, { form: 'symbol' | 'ramp' }>) {
  switch (swatch.form) {
    case 'zone':
      return <ZoneSwatch level={swatch.level} upcoming={swatch.upcoming} />;
    case 'dot':
      return <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={3} style={{ fill: swatch.colour }} />;
    case 'ring':
      return (
        <circle
          cx={WIDTH / 2}
          cy={HEIGHT / 2}
          r={5}
          fill="none"
          strokeWidth={2}
          style={{ stroke: swatch.colour }}
        />
      );
    case 'line':
      return (
        <path
          d={`M3 ${HEIGHT / 2}H${WIDTH - 3}`}
          strokeLinecap="round"
          strokeWidth={swatch.widthPx}
          style={{ stroke: swatch.colour }}
        />
      );
    case 'area':
      return (
        <rect
          x={2}
          y={2}
          width={WIDTH - 4}
          height={HEIGHT - 4}
          rx={2}
          fillOpacity={swatch.strength ?? 0.2}
          strokeWidth={1.4}
          strokeDasharray={swatch.dashed === true ? '4 3' : undefined}
          style={{ fill: swatch.colour, stroke: swatch.outline ?? 'none' }}
        />
      );
  }
}

/** The picture of a legend line, in the colours of the theme. */
export function LegendSwatch({ swatch }: { readonly swatch: Exclude<Swatch, { form: 'ramp' }> }) {
  if (swatch.form === 'symbol')
    return (
      <Symbol
        className={styles.swatch}
        id={swatch.symbol}
        fill={swatch.fill}
        badge={swatch.badge}
        size="calc(1.25rem * var(--scale))"
      />
    );
  return (
    <svg
      className={styles.swatch}
      width="calc(1.875rem * var(--scale))"
      height="calc(1.125rem * var(--scale))"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {drawn(swatch)}
    </svg>
  );
}
