import { useAppState } from '../../store/hooks';
import { elapsed } from './elapsed';

/** Running time since the incident, by the clock of the situation; spoken only when asked for. */
export function IncidentTimer({
  startedMs,
  className,
}: {
  startedMs: number;
  className?: string | undefined;
}) {
  const text = useAppState((state) => elapsed(startedMs, state.clock.nowMs));
  return (
    <time className={className} aria-live="off">
      {text}
    </time>
  );
}
