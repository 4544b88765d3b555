export { type Zone, zoneOfCode, zoneOfEasting } from './chinese-zones';
export { type CrsChoice, crsChoices } from './choices';
export { openProjection, type Projection } from './open-projection';
export { projectGeometry } from './project-geometry';
export { crsOfWkt } from './wkt';
