import { useI18n } from '../../i18n/hook';
import type { Route } from '../../store/state';
import { Disclosure, RouteSteps as Steps } from '../../ui';

/** The way in words, street by street. */
export function RouteSteps({ name, route }: { name: string; route: Route }) {
  const { t } = useI18n();
  const way = t('finder.way', { name });
  return (
    <Disclosure summary={way}>
      <Steps label={way} steps={route.steps} />
    </Disclosure>
  );
}
