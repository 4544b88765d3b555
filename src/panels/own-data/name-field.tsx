import { useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { TextField } from '../../ui';

/** A name that changes on leaving or Enter, so that one renaming is one step of undo. */
export function NameField({
  name,
  onChange,
}: {
  readonly name: string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useI18n();
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && draft.trim() !== '' && draft !== name) onChange(draft);
    setDraft(null);
  };
  return (
    <div onBlur={settle}>
      <TextField label={t('own.name')} value={draft ?? name} onChange={setDraft} onSubmit={settle} />
    </div>
  );
}
