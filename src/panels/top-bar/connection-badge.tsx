import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Badge } from '../../ui';

/** Quiet word about the network: nothing while it is there. */
export function ConnectionBadge() {
  const { t } = useI18n();
  const { online, offlineReady } = useAppState((state) => state.session);
  if (online) return null;
  return (
    <output>
      <Badge icon="offline" tone={offlineReady ? 'plain' : 'caution'}>
        {t(offlineReady ? 'panel.top.offlineReady' : 'panel.top.offline')}
      </Badge>
    </output>
  );
}
