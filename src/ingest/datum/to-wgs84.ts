import type { LonLat } from '../../domain/geo';
import type { Datum } from '../import/plan';
import { bd09ToWgs84 } from './bd09';
import { gcj02ToWgs84 } from './gcj02';

/** A position of a datum in WGS 84. CGCS2000 is taken as it is: the two differ by centimetres. */
export function toWgs84(position: LonLat, datum: Datum): LonLat {
  switch (datum) {
    case 'wgs84':
    case 'cgcs2000':
      return position;
    case 'gcj02':
      return gcj02ToWgs84(position);
    case 'bd09':
      return bd09ToWgs84(position);
  }
}
