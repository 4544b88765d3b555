import type { ClosureGeometry } from '../../domain/closure';
import type { RoadEffect } from '../../domain/standards';
import type { EdgeIndex } from '../edge-index';
import type { ArcWeights } from '../types';
import { distanceBetween, type EdgeMarks, factorsOf, isUnder, withFactors } from './apply';
import { createFootprint, type Footprint } from './footprint';
import { isSameGeometry, outlineOf } from './same-geometry';

export interface ZoneEffect {
  readonly area: ClosureGeometry;
  readonly effect: RoadEffect;
}

/** Footprints kept, those in use and those that an undo may come back to. */
const FOOTPRINTS_KEPT = 4096;
/** Weights kept for each base: the present ones, those before, and those of people on their way out of a zone. */
const WEIGHTS_KEPT = 3;

/**
 * Lays closed and slow zones over weights. Which edges a geometry touches is found once, also when it comes again as
 * another object, and new weights are made from the last ones, so that adding, moving or lifting one zone costs in
 * proportion to the edges it touches. Geometries are values and must not be changed in place.
 */
export class ClosureOverlay {
  readonly #index: EdgeIndex;
  #marks: EdgeMarks | null = null;
  readonly #ofObject = new WeakMap<ClosureGeometry, Footprint>();
  readonly #ofOutline = new Map<
    string,
    { readonly geometry: ClosureGeometry; readonly footprint: Footprint }
  >();
  readonly #recent = new WeakMap<ArcWeights, readonly ArcWeights[]>();

  constructor(index: EdgeIndex) {
    this.#index = index;
  }

  /** What a geometry covers. */
  footprint(geometry: ClosureGeometry): Footprint {
    const known = this.#ofObject.get(geometry);
    if (known !== undefined) return known;
    const outline = outlineOf(geometry);
    const alike = this.#ofOutline.get(outline);
    const footprint =
      alike !== undefined && isSameGeometry(alike.geometry, geometry)
        ? alike.footprint
        : createFootprint(this.#index, geometry);
    this.#ofObject.set(geometry, footprint);
    this.#ofOutline.delete(outline);
    this.#ofOutline.set(outline, { geometry, footprint });
    if (this.#ofOutline.size > FOOTPRINTS_KEPT) {
      const [oldest] = this.#ofOutline.keys();
      this.#ofOutline.delete(oldest!);
    }
    return footprint;
  }

  /** Edges that a geometry lies on, twins included, in rising order. */
  edges(geometry: ClosureGeometry): Uint32Array {
    return this.footprint(geometry).edges;
  }

  /** Weights under all zones at once: the same array for the same zones as long as it is kept. */
  apply(base: ArcWeights, zones: readonly ZoneEffect[]): ArcWeights {
    const factors = factorsOf(
      zones
        .filter(({ effect }) => effect.effect !== 'open')
        .map(({ area, effect }) => ({ footprint: this.footprint(area), effect })),
    );
    if (factors.size === 0) return base;
    const recent = this.#recent.get(base) ?? [];
    let weights = recent.find((one) => isUnder(one, factors));
    if (weights === undefined) {
      const [nearest] = [base, ...recent]
        .map((one) => ({ one, distance: distanceBetween(one, factors) }))
        .toSorted((a, b) => a.distance - b.distance);
      this.#marks ??= new Uint32Array(this.#index.graph.edgeCount);
      weights = withFactors(nearest!.one, factors, this.#marks);
    }
    this.#recent.set(base, [weights, ...recent.filter((one) => one !== weights)].slice(0, WEIGHTS_KEPT));
    return weights;
  }
}
