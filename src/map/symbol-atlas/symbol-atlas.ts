import type { RESOURCE_KINDS } from '../../domain/resource';
import { BODIES } from '../../ui/symbols/symbol-drawings';
import type { ThemeTokens } from '../../ui/tokens';
import { CELL_UNITS, drawSymbol, type Pen } from './draw-symbol';
import { CHEVRON_KEY, CLUSTER_KEYS, SYMBOL_VARIANTS, symbolKey } from './symbol-key';

/** Where a picture lies in the atlas, px; `mask` true: takes the colour of the layer. */
export interface AtlasCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly mask: boolean;
}

/** All pictures in one image. `image` is null where there is no canvas (tests). */
export interface SymbolAtlas {
  readonly image: HTMLCanvasElement | null;
  readonly cells: Readonly<Record<string, AtlasCell>>;
}

interface Picture {
  readonly key: string;
  readonly mask: boolean;
  readonly draw: (pen: Pen, tokens: ThemeTokens) => void;
}

const CLUSTER_BODY: Readonly<Record<(typeof RESOURCE_KINDS)[number], string>> = {
  shelter: BODIES.house,
  warehouse: BODIES.crate,
  team: BODIES.disc,
};

function bead(kind: keyof typeof CLUSTER_KEYS): Picture {
  return {
    key: CLUSTER_KEYS[kind],
    mask: false,
    draw: (pen, tokens) => {
      const path = new Path2D(CLUSTER_BODY[kind]);
      pen.lineJoin = 'round';
      pen.strokeStyle = tokens.ground;
      pen.lineWidth = 3.4;
      pen.stroke(path);
      pen.fillStyle = tokens[kind];
      pen.fill(path);
    },
  };
}

const CHEVRON: Picture = {
  key: CHEVRON_KEY,
  mask: true,
  draw: (pen) => {
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#ffffff';
    pen.lineWidth = 4.4;
    pen.stroke(new Path2D('M8.5 5l7 7-7 7'));
  },
};

const PICTURES: readonly Picture[] = [
  ...SYMBOL_VARIANTS.map(
    (variant): Picture => ({
      key: symbolKey(variant),
      mask: false,
      draw: (pen, tokens) => drawSymbol(pen, variant, tokens),
    }),
  ),
  bead('shelter'),
  bead('warehouse'),
  bead('team'),
  CHEVRON,
];

const COLUMNS = 12;

/** Places every picture on the grid of the atlas. @param unitPx pixels of the image per grid unit */
export function atlasCells(unitPx: number): Readonly<Record<string, AtlasCell>> {
  const side = Math.ceil(CELL_UNITS * unitPx);
  return Object.fromEntries(
    PICTURES.map(({ key, mask }, index): [string, AtlasCell] => [
      key,
      {
        x: (index % COLUMNS) * side,
        y: Math.floor(index / COLUMNS) * side,
        width: side,
        height: side,
        anchorX: side / 2,
        anchorY: side / 2,
        mask,
      },
    ]),
  );
}

/** Draws one picture alone, for a map that takes images one by one. Null: no such picture. */
export function drawPicture(key: string, tokens: ThemeTokens, unitPx: number): ImageData | null {
  const picture = PICTURES.find((one) => one.key === key);
  const side = Math.ceil(CELL_UNITS * unitPx);
  const pen = new OffscreenCanvas(side, side).getContext('2d');
  if (!picture || !pen) return null;
  pen.setTransform(unitPx, 0, 0, unitPx, 2 * unitPx, 2 * unitPx);
  picture.draw(pen, tokens);
  return pen.getImageData(0, 0, side, side);
}

/**
 * Draws the atlas of a theme.
 * @param pixelRatio device pixels per CSS pixel; pictures are kept at twice that, up to 4 px per grid unit
 */
export function createSymbolAtlas(tokens: ThemeTokens, pixelRatio: number): SymbolAtlas {
  const unitPx = Math.min(4, Math.max(2, pixelRatio * 2));
  const cells = atlasCells(unitPx);
  const image = document.createElement('canvas');
  image.width = Math.max(...Object.values(cells).map((cell) => cell.x + cell.width));
  image.height = Math.max(...Object.values(cells).map((cell) => cell.y + cell.height));
  const pen = image.getContext('2d');
  if (!pen) return { image: null, cells };
  for (const { key, draw } of PICTURES) {
    const cell = cells[key];
    if (!cell) continue;
    pen.setTransform(unitPx, 0, 0, unitPx, cell.x + 2 * unitPx, cell.y + 2 * unitPx);
    draw(pen, tokens);
  }
  return { image, cells };
}
