import type { LonLat } from '../domain/geo';
import type { PlaceHit } from '../domain/place';
import type { ResourceKind } from '../domain/resource';

export type SelectableKind =
  | ResourceKind
  | 'hazard'
  | 'closure'
  | 'gap'
  | 'community'
  | 'street'
  | 'district'
  | 'proposal'
  | 'cell'
  | 'site'
  | 'reference'
  | 'unit';
export interface FeatureRef {
  readonly kind: SelectableKind;
  readonly id: string;
}
export interface SelectionState {
  readonly selected: FeatureRef | null;
  readonly hovered: { readonly ref: FeatureRef; readonly x: number; readonly y: number } | null;
}

export interface Camera {
  readonly centre: LonLat;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  /** West, south, east, north of what the map shows; absent until the map has said so. */
  readonly bounds?: readonly [number, number, number, number];
}
export interface CameraState {
  /** Where the map is; written by the map alone. */
  readonly now: Camera | null;
  /** Where the map should go; `serial` rises with every request. */
  readonly request: {
    readonly serial: number;
    readonly target:
      | { readonly centre: LonLat; readonly zoom?: number }
      | { readonly bounds: readonly [LonLat, LonLat] };
  } | null;
}

export interface SearchState {
  readonly query: string;
  readonly hits: readonly PlaceHit[];
  readonly state: 'idle' | 'searching' | 'done';
}
