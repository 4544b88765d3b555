import { Suspense, useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { IconButton, lazyPart } from '../../ui';

const ExportDialog = lazyPart(async () => (await import('./panel')).ExportDialog);

/** Opens the dialog that takes layers and results away as files. */
export function ExportButton() {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="download"
        label={t('export.title')}
        onPress={() => setOpen(true)}
        tooltipAlign="end"
      />
      {isOpen ? (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
