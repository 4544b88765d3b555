/** One OpenStreetMap object with all its tags, whatever file it came from; pieces cut at tile borders already joined. */
export interface OsmFeature {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly tags: Readonly<Record<string, string>>;
  /**
   * WGS 84, degrees, rounded to 1e-7, so that two ways that share a node have equal coordinates there.
   * A way is a LineString (several after cutting: MultiLineString) or, where it encloses an area, a Polygon.
   */
  readonly geometry:
    | GeoJSON.Point
    | GeoJSON.LineString
    | GeoJSON.MultiLineString
    | GeoJSON.Polygon
    | GeoJSON.MultiPolygon;
}
