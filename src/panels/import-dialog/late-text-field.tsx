import { useState } from 'react';
import { TextField } from '../../ui';

interface LateTextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A line of text that says what it holds on leaving or Enter: each change makes the file be read again. */
export function LateTextField({ label, value, placeholder, onChange }: LateTextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  };
  return (
    <div onBlur={settle}>
      <TextField
        label={label}
        value={draft ?? value}
        placeholder={placeholder}
        onChange={setDraft}
        onSubmit={settle}
      />
    </div>
  );
}
