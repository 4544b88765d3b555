import type { TeamKind } from '../../domain/team';
import { fill, type Glyph, stroke } from './symbol-types';

/** What stands inside the round body of a team, one drawing a kind, within 5 … 19 of the 24 px grid. */
export const TEAM_GLYPHS: Readonly<Record<TeamKind, readonly Glyph[]>> = {
  fire: [
    fill(
      'M12.6 4.8c.2 2.9 4.5 4.5 4.5 8.7a5.1 5.1 0 0 1-10.2.2c0-2.1 1-3.4 2.1-4.5.2 1.3.7 2 1.4 2.3-.3-2.7.5-5 2.2-6.7z',
    ),
  ],
  medical: [stroke('M12 6.8v10.4M6.8 12h10.4', 3.4)],
  police: [
    stroke('M12 6.1l5 1.9v3.7c0 3.1-2 5.1-5 6.3-3-1.2-5-3.2-5-6.3V8z'),
    fill('M12 9.4l1 2h2l-1.6 1.4.6 2.1-2-1.2-2 1.2.6-2.1L9 11.4h2z'),
  ],
  'water-rescue': [fill('M5.6 13.6h12.8l-2.4 4.1H8z'), fill('M11.3 5.6v6.7H6.9z'), fill('M12.9 7.3v5h3.6z')],
  'urban-search': [
    fill('M6.2 14.4a5.8 5.8 0 0 1 3.6-5.3v3h1.1V6.6h2.2v5.5h1.1v-3a5.8 5.8 0 0 1 3.6 5.3z'),
    stroke('M5.9 16.5h12.2'),
  ],
  hazmat: [
    stroke('M10 6.2h4M11 6.4v4l-3.6 6a1 1 0 0 0 .9 1.5h7.4a1 1 0 0 0 .9-1.5L13 10.4v-4', 1.8),
    fill('M9.4 14h5.2l1.3 2.6c.2.4 0 .7-.4.7h-7c-.4 0-.6-.3-.4-.7z'),
  ],
  'flood-control': [
    fill('M6.4 5.8h2.4v4H6.4zM10.8 5.8h2.4v4h-2.4zM15.2 5.8h2.4v4h-2.4z'),
    stroke('M5.6 13c1.6-1.5 2.7-1.5 4.3 0s2.6 1.5 4.2 0 2.7-1.5 4.3 0', 1.9),
    stroke('M6.6 16.9c1.2-1.2 2.2-1.2 3.5 0s2.5 1.2 3.8 0 2.3-1.2 3.5 0', 1.9),
  ],
  'forest-fire': [fill('M12 4.8l4.6 5.7h-2.1l3.1 4.3h-4.5v3.6h-2.2v-3.6H6.4l3.1-4.3H7.4z')],
  'mountain-rescue': [fill('M4.8 17.2l5.3-9.8 2.7 4.7 1.7-2.6 4.7 7.7z')],
  power: [fill('M13.6 4.8L6.9 13.3h4.2l-1.1 6 7-8.8h-4.3z')],
  'water-supply': [fill('M12 4.9c2.9 3.5 4.7 5.9 4.7 8.6a4.7 4.7 0 0 1-9.4 0c0-2.7 1.8-5.1 4.7-8.6z')],
  gas: [
    fill('M8.5 11a3.5 3.5 0 0 1 7 0v6.2a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1z'),
    stroke('M12 8V5.6M9.8 5.6h4.4', 1.9),
  ],
  communications: [
    stroke('M12 11.2v7', 2),
    fill('M12 8.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6z'),
    stroke('M8.3 13.6a5 5 0 0 1 0-7.2M15.7 6.4a5 5 0 0 1 0 7.2', 1.9),
  ],
  'road-clearance': [
    fill('M10.9 5.4h2.2l1 3.2H9.9zM9.4 10.2h5.2l.9 2.8H8.5zM8 14.6h8l.5 1.6h-9z'),
    stroke('M6 17.6h12', 2),
  ],
  'health-protection': [
    fill('M12 8.8a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4z'),
    stroke('M12 5.4v13.2M5.4 12h13.2M7.3 7.3l9.4 9.4M16.7 7.3l-9.4 9.4', 1.6),
  ],
  aviation: [
    fill(
      'M12 4.8c.7 0 1.2.8 1.2 1.9v3.2l5.4 3.3v1.7l-5.4-1.6v3.1l1.6 1.2v1.3L12 18.2l-2.8.7v-1.3l1.6-1.2v-3.1l-5.4 1.6v-1.7l5.4-3.3V6.7c0-1.1.5-1.9 1.2-1.9z',
    ),
  ],
  volunteer: [fill('M12 18.2l-5.4-5.4a3.5 3.5 0 0 1 5-4.9l.4.4.4-.4a3.5 3.5 0 0 1 5 4.9z')],
};
