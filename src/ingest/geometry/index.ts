export { shown } from './shown';
export { type SoundGeometry, soundGeometry } from './sound-geometry';
