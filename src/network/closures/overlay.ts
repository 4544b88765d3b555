import type { RoadEffect } from '../../domain/standards';
import type { EdgeIndex } from '../edge-index';
import type { ArcWeights } from '../types';
import { applyClosures } from './apply';
import { edgesInArea } from './edges-in-area';

export type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export interface ZoneEffect {
  readonly area: Area;
  readonly effect: RoadEffect;
}

/**
 * Lays closed and slow areas over weights. Which edges an area touches is found once per area object, so that adding,
 * moving or lifting one costs only that one; areas are values and must not be changed in place.
 */
export class ClosureOverlay {
  readonly #index: EdgeIndex;
  readonly #edges = new WeakMap<Area, Uint32Array>();

  constructor(index: EdgeIndex) {
    this.#index = index;
  }

  /** Edges that touch the area, in rising order. */
  edges(area: Area): Uint32Array {
    let edges = this.#edges.get(area);
    if (edges === undefined) {
      edges = edgesInArea(this.#index, area);
      this.#edges.set(area, edges);
    }
    return edges;
  }

  /** Weights under all zones at once; see {@link applyClosures}. */
  apply(base: ArcWeights, zones: readonly ZoneEffect[]): ArcWeights {
    const effects = zones
      .filter(({ effect }) => effect.effect !== 'open')
      .map(({ area, effect }) => ({ edges: this.edges(area), effect }));
    return applyClosures(base, effects);
  }
}
