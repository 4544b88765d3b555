import type { LonLat } from '../../domain/geo';
import type { TravelMode } from '../../domain/travel';

/** What lies within one limit of the nearest site. */
export interface ServiceArea {
  /** Seconds or metres, by the measure of the result. */
  readonly limit: number;
  readonly people: number;
  /** Null where a cell within does not say. */
  readonly vulnerable: number | null;
  readonly cells: number;
  /** Length of the roads within, metres, part roads included, each road once. */
  readonly roadM: number;
  /** The roads within, cut where the limit is reached; empty where nobody asked for them. */
  readonly roads: readonly (readonly LonLat[])[];
  /** The land within, by the roads: see `outlineOf`. */
  readonly outline: GeoJSON.MultiPolygon;
  /** How far the outline may lie from where it should, metres. */
  readonly toleranceM: number;
}

export interface ServiceAreaResult {
  readonly method: 'road';
  readonly mode: TravelMode;
  readonly direction: 'away' | 'toward';
  readonly measure: 'time' | 'distance';
  /** By rising limit; each holds the ones before it. */
  readonly areas: readonly ServiceArea[];
  /** Sites that take part, those that no open road is near, and those of which nobody knows when they set out. */
  readonly sites: {
    readonly used: number;
    readonly offNetwork: readonly string[];
    readonly cutOff: readonly string[];
    readonly unknownReady: readonly string[];
  };
  /** All people asked about = those of the largest area + these. */
  readonly people: number;
  readonly beyondPeople: number;
  readonly cutOffPeople: number;
  readonly offNetworkPeople: number;
}
