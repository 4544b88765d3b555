import { useState } from 'react';
import { MapFrame } from './map-frame';
import type { MapProps } from './map-props';
import { createPlainDoor } from './plain/plain-door';

/** The map of the public view: MapLibre alone, small enough for a page inside another site. */
export function PlainMap(props: MapProps) {
  const [door] = useState(createPlainDoor);
  return <MapFrame {...props} door={door} />;
}
