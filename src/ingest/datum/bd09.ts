import type { LonLat } from '../../domain/geo';
import { gcj02ToWgs84, isShifted, wgs84ToGcj02 } from './gcj02';
import { undo } from './undo';

const RADIANS_3000 = (Math.PI * 3000) / 180;

/** GCJ-02 → BD-09, the coordinates of Baidu: a small turn and stretch, and a step to the north-east. */
export function gcj02ToBd09(position: LonLat): LonLat {
  if (!isShifted(position)) return position;
  const [x, y] = position;
  const radius = Math.hypot(x, y) + 0.000_02 * Math.sin(y * RADIANS_3000);
  const angle = Math.atan2(y, x) + 0.000_003 * Math.cos(x * RADIANS_3000);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}

/** BD-09 → GCJ-02, to less than a millimetre. */
export function bd09ToGcj02(position: LonLat): LonLat {
  return isShifted(position) ? undo(gcj02ToBd09, position) : position;
}

export function wgs84ToBd09(position: LonLat): LonLat {
  return gcj02ToBd09(wgs84ToGcj02(position));
}

export function bd09ToWgs84(position: LonLat): LonLat {
  return gcj02ToWgs84(bd09ToGcj02(position));
}
