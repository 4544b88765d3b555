import { useRef } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { Button } from '../../ui';

/** The button that asks for an extract or an exported city. */
export function ChooseFile() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".pbf,.zip"
        hidden
        aria-label={t('city.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) dispatch('city.offer', { name: file.name, file });
        }}
      />
      <Button variant="primary" icon="plus" onPress={() => input.current?.click()}>
        {t('city.choose')}
      </Button>
    </>
  );
}
