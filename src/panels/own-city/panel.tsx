import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { CityForm } from './city-form';
import { CityList } from './city-list';
import { CityWorkPage } from './city-work';
import type { CityForm as Form } from './view-model';

/** The cities of the browser: what is there, how another is made of a file, how one is taken away. */
export function OwnCityDialog() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { offer, work } = useAppState((state) => state.cities);
  const [draft, setDraft] = useState<{ readonly file: Blob; readonly form: Form } | null>(null);
  const close = () => dispatch('city.show', false);
  if (work.state !== 'idle') return <CityWorkPage work={work} onClose={close} />;
  if (offer !== null) {
    return (
      <CityForm
        key={offer.name}
        offer={offer}
        draft={draft?.file === offer.file ? draft.form : null}
        onDraft={(form) => setDraft({ file: offer.file, form })}
        onClose={close}
      />
    );
  }
  return <CityList title={t('city.title')} onClose={close} />;
}
