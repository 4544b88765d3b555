import { PathLayer, TextLayer } from '@deck.gl/layers';
import type { LonLat } from '../../../domain/geo';
import { memo } from '../../../store/memo';
import { datasets } from '../../../store/slices/pack/selectors';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { innerPoint, outlinesOf } from '../polygon-parts';
import { rgba } from '../rgba';

interface DistrictShape {
  readonly id: string;
  readonly name: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  readonly outlines: [number, number][][];
  readonly middle: LonLat;
}
export interface DistrictSelection {
  readonly districts: readonly DistrictShape[];
}

const select = memo([datasets], (data): DistrictSelection | null =>
  data === null || data.districts.length === 0
    ? null
    : {
        districts: data.districts.map(({ id, name, geometry }) => ({
          id,
          name,
          geometry,
          outlines: outlinesOf(geometry),
          middle: innerPoint(geometry),
        })),
      },
);

function build({ districts }: DistrictSelection, { tokens, scale }: MapLook) {
  return [
    new PathLayer<[number, number][]>({
      id: 'districts-outline',
      data: districts.flatMap((district) => district.outlines),
      getPath: (path) => path,
      getColor: rgba(tokens.dim, 0.7),
      getWidth: 1.2 * scale,
      widthUnits: 'pixels',
    }),
    new TextLayer<DistrictShape>({
      id: 'districts-names',
      data: [...districts],
      getPosition: (district) => [district.middle[0], district.middle[1]],
      getText: (district) => district.name,
      characterSet: 'auto',
      getSize: 12 * scale,
      getColor: rgba(tokens.text),
      outlineWidth: 3,
      outlineColor: rgba(tokens.ground),
      fontSettings: { sdf: true, fontSize: 48, buffer: 6, radius: 12, smoothing: 0.15 },
      fontFamily: 'Inter Variable, Noto Sans CJK SC, sans-serif',
      fontWeight: 600,
    }),
  ];
}

/** Outlines and names of districts; quiet, and off until asked for. */
export const districtsLayer: LayerDescription<DistrictSelection> = {
  id: 'districts',
  zBand: 'context',
  select,
  build,
  targets: ({ districts }) =>
    districts.map(
      (district): HitTarget => ({
        ref: { kind: 'district', id: district.id },
        shape: 'area',
        geometry: district.geometry,
      }),
    ),
};
