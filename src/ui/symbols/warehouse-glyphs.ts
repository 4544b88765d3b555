import type { WarehouseLevel } from '../../domain/warehouse';
import { fill, type Glyph, stroke } from './symbol-types';

const SHELF = stroke('M5.8 18.2h12.4', 1.9);
const LOWER_LEFT = fill('M6.7 11.9h4.7v4.7H6.7z');
const LOWER_RIGHT = fill('M12.6 11.9h4.7v4.7h-4.7z');
const UPPER_LEFT = fill('M6.7 6h4.7v4.7H6.7z');
const UPPER_RIGHT = fill('M12.6 6h4.7v4.7h-4.7z');

/** Boxes on a shelf: the higher the level, the more boxes; the central reserve also has its star. */
export const WAREHOUSE_GLYPHS: Readonly<Record<WarehouseLevel, readonly Glyph[]>> = {
  township: [SHELF, fill('M8.6 9.6h6.8v6.8H8.6z')],
  county: [SHELF, LOWER_LEFT, LOWER_RIGHT],
  city: [SHELF, LOWER_LEFT, LOWER_RIGHT, fill('M9.65 6h4.7v4.7h-4.7z')],
  province: [SHELF, LOWER_LEFT, LOWER_RIGHT, UPPER_LEFT, UPPER_RIGHT],
  central: [
    SHELF,
    LOWER_LEFT,
    LOWER_RIGHT,
    fill('M12 4.6l1.25 2.2 2.5.5-1.75 1.85.3 2.5L12 10.6l-2.3 1.05.3-2.5-1.75-1.85 2.5-.5z'),
  ],
};
