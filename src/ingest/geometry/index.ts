export { shown } from './shown';
export { namedRow } from './named-row';
export { type SoundGeometry, soundGeometry } from './sound-geometry';
