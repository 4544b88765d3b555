import { useAppState } from '../../store/hooks';

/** Stands in while a view has not been written. */
export function ViewMissing() {
  const state = useAppState(({ session, pack }) => `${session.view}: ${pack.status.state}`);
  return <main>{state}</main>;
}
