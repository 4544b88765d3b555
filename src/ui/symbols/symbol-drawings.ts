import { SHOWN_LEVELS, type ShownLevel } from '../../domain/hazard';
import { INCIDENT_CLASSES, type IncidentClass } from '../../domain/incident';
import { TEAM_KINDS } from '../../domain/team';
import { WAREHOUSE_LEVELS } from '../../domain/warehouse';
import { fill, type Glyph, stroke, type SymbolDrawing, type SymbolHue, type SymbolId } from './symbol-types';
import { TEAM_GLYPHS } from './team-glyphs';
import { WAREHOUSE_GLYPHS } from './warehouse-glyphs';

/** Bodies by kind: house, crate, disc, triangle, diamond. */
export const BODIES = {
  house:
    'M13.2 2.1l8.3 6.7a1.6 1.6 0 0 1 .6 1.2V20a2 2 0 0 1-2 2H3.9a2 2 0 0 1-2-2V10a1.6 1.6 0 0 1 .6-1.2l8.3-6.7a1.9 1.9 0 0 1 2.4 0z',
  crate:
    'M5 2.5h14A2.5 2.5 0 0 1 21.5 5v14a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5z',
  disc: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  triangle: 'M13.7 2.9l8.4 15.4a2 2 0 0 1-1.7 3H3.6a2 2 0 0 1-1.7-3L10.3 2.9a1.95 1.95 0 0 1 3.4 0z',
  diamond:
    'M13.2 2l8.8 8.8a1.7 1.7 0 0 1 0 2.4L13.2 22a1.7 1.7 0 0 1-2.4 0L2 13.2a1.7 1.7 0 0 1 0-2.4L10.8 2a1.7 1.7 0 0 1 2.4 0z',
} as const;

const PERSON: readonly Glyph[] = [
  fill('M12 7.6a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 1 1 0-4.6z'),
  fill('M7.4 19v-1.2a4.6 4.6 0 0 1 9.2 0V19z'),
];

const CLASS_GLYPHS: Readonly<Record<IncidentClass, readonly Glyph[]>> = {
  natural: [
    stroke('M6.8 10.2c1.3-1.3 2.2-1.3 3.5 0s2.1 1.3 3.4 0 2.2-1.3 3.5 0', 1.9),
    stroke('M6.8 14.4c1.3-1.3 2.2-1.3 3.5 0s2.1 1.3 3.4 0 2.2-1.3 3.5 0', 1.9),
  ],
  accident: [
    fill(
      'M12.5 5.9c.2 2.3 3.7 3.7 3.7 7.2a4.2 4.2 0 0 1-8.4.1c0-1.7.8-2.8 1.7-3.7.2 1 .6 1.6 1.2 1.9-.3-2.2.4-4.1 1.8-5.5z',
    ),
  ],
  'public-health': [stroke('M12 7.8v8.4M7.8 12h8.4', 2.8)],
  'social-security': [stroke('M12 7l4.2 1.6v3.1c0 2.6-1.7 4.3-4.2 5.3-2.5-1-4.2-2.7-4.2-5.3V8.6z', 1.9)],
};

/** Roman numerals; a question mark where the level is not stated. */
const NUMERALS: Readonly<Record<ShownLevel, string>> = {
  1: 'M12 9.6v8.6',
  2: 'M10.3 9.8v8.4M13.7 9.8v8.4',
  3: 'M8.9 10.6v7.6M12 9.4v8.8M15.1 10.6v7.6',
  4: 'M8.6 10.8v7.4M11 10.4l2.4 7.8 2.4-7.8',
  none: 'M10 11.2c0-1.2 .9-2 2-2s2 .8 2 1.9c0 1.6-2 1.8-2 3.6M12 17.2v1.2',
};

const WARNING_HUE: Readonly<Record<ShownLevel, SymbolHue>> = {
  1: 'warning1',
  2: 'warning2',
  3: 'warning3',
  4: 'warning4',
  none: 'warningnone',
};

const RESOURCES: readonly (readonly [SymbolId, SymbolDrawing])[] = [
  ['shelter', { hue: 'shelter', body: BODIES.house, glyphs: PERSON, form: 'body' }],
  ...WAREHOUSE_LEVELS.map((level): [SymbolId, SymbolDrawing] => [
    `warehouse-${level}`,
    { hue: 'warehouse', body: BODIES.crate, glyphs: WAREHOUSE_GLYPHS[level], form: 'body' },
  ]),
  ...TEAM_KINDS.map((kind): [SymbolId, SymbolDrawing] => [
    `team-${kind}`,
    { hue: 'team', body: BODIES.disc, glyphs: TEAM_GLYPHS[kind], form: 'body' },
  ]),
];

const SITUATION: readonly (readonly [SymbolId, SymbolDrawing])[] = [
  ...INCIDENT_CLASSES.map((id): [SymbolId, SymbolDrawing] => [
    `incident-${id}`,
    { hue: 'incident', body: BODIES.diamond, glyphs: CLASS_GLYPHS[id], form: 'body' },
  ]),
  ...SHOWN_LEVELS.map((level): [SymbolId, SymbolDrawing] => [
    `hazard-${level}`,
    { hue: WARNING_HUE[level], body: BODIES.triangle, glyphs: [stroke(NUMERALS[level], 2)], form: 'body' },
  ]),
  [
    'incident',
    {
      hue: 'incident',
      body: BODIES.disc,
      glyphs: [
        stroke('M12 4.6a7.4 7.4 0 1 1 0 14.8a7.4 7.4 0 1 1 0-14.8z', 2.6),
        stroke('M12 1v6.2M12 16.8V23M1 12h6.2M16.8 12H23', 2.6),
        fill('M12 10a2 2 0 1 1 0 4a2 2 0 1 1 0-4z'),
      ],
      form: 'open',
    },
  ],
  [
    'proposal',
    { hue: 'accent', body: BODIES.house, glyphs: [stroke('M12 8.4v9.2M7.4 13h9.2', 2.4)], form: 'dashed' },
  ],
  ['closure', { hue: 'incident', body: BODIES.disc, glyphs: [stroke('M7 12h10', 4)], form: 'body' }],
  [
    'origin',
    {
      hue: 'accent',
      body: BODIES.disc,
      glyphs: [
        stroke('M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z', 2.4),
        fill('M12 8.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z'),
      ],
      form: 'open',
    },
  ],
];

/** All drawings, in the order of the legend. */
export const SYMBOLS: ReadonlyMap<SymbolId, SymbolDrawing> = new Map([...RESOURCES, ...SITUATION]);
export const SYMBOL_IDS: readonly SymbolId[] = [...SYMBOLS.keys()];

/** The drawing of a symbol. */
export function symbolDrawing(id: SymbolId): SymbolDrawing {
  const drawing = SYMBOLS.get(id);
  if (!drawing) throw new Error(`No drawing for symbol ${id}`);
  return drawing;
}
