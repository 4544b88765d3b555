export const MIN_ZOOM = 7;
export const MAX_ZOOM = 19;
