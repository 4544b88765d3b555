import type { OsmFeature } from '../../../domain/osm';

/** Tags of an object; null when it has none. */
export type RawTags = OsmFeature['tags'] | null;

export interface RawWay {
  readonly id: number;
  readonly tags: RawTags;
  /** Node ids. */
  readonly refs: readonly number[];
}

export interface RawMember {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
}

export interface RawRelation {
  readonly id: number;
  readonly tags: RawTags;
  readonly members: readonly RawMember[];
}

/** Who takes the objects of a block; kinds nobody takes are passed over without being decoded. */
export interface BlockSink {
  /** Coordinates in whole 1e-7 degrees. */
  readonly node?: (id: number, lon: number, lat: number, tags: RawTags) => void;
  readonly way?: (way: RawWay) => void;
  readonly relation?: (relation: RawRelation) => void;
}
