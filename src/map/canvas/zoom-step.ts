/** A zoom in half steps, so that what depends on it changes rarely. */
export const zoomStepOf = (zoom: number): number => Math.floor(zoom * 2) / 2;
