import { useAppState } from '../../store/hooks';
import { isWall } from '../../store/slices/session/selectors';
import { useMediaQuery } from '../../ui';
import { Desk } from './desk';
import { Phone } from './phone';
import { Wall } from './wall';

/** The command centre's view: on a desk, on a wall, or on a phone. */
export function OperatorView() {
  const wall = useAppState(isWall);
  const phone = useMediaQuery('(max-width: 760px)');
  if (wall) return <Wall />;
  return phone ? <Phone /> : <Desk />;
}
