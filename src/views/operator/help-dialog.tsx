import { useI18n } from '../../i18n/hook';
import type { MessageKey } from '../../i18n/translate';
import { Dialog, Kbd } from '../../ui';
import styles from './help-dialog.module.css';

const KEYS: readonly { readonly keys: readonly string[]; readonly text: MessageKey }[] = [
  { keys: ['/'], text: 'panel.search.label' },
  { keys: ['I'], text: 'operator.help.place' },
  { keys: ['C'], text: 'closures.help.draw' },
  { keys: ['Space'], text: 'closures.help.space' },
  { keys: ['Enter'], text: 'closures.help.finish' },
  { keys: ['Backspace'], text: 'closures.help.back' },
  { keys: ['Mod+Z'], text: 'panel.incident.undo' },
  { keys: ['Mod+Shift+Z'], text: 'panel.incident.redo' },
  { keys: ['Esc'], text: 'operator.help.escape' },
  { keys: ['Tab'], text: 'operator.help.tab' },
  { keys: ['↑', '↓', '←', '→'], text: 'operator.help.arrows' },
  { keys: ['+', '−'], text: 'operator.help.zoom' },
  { keys: ['Enter'], text: 'operator.help.enter' },
  { keys: ['?'], text: 'operator.help.help' },
];

/** Every key the page listens to. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('operator.help')} onClose={onClose}>
      <p className={styles.intro}>{t('operator.help.intro')}</p>
      <dl className={styles.list}>
        {KEYS.map(({ keys, text }) => (
          <HelpLine key={text} keys={keys} text={t(text)} />
        ))}
      </dl>
    </Dialog>
  );
}

function HelpLine({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <Kbd key={key} keys={key} />
        ))}
      </dt>
      <dd>{text}</dd>
    </>
  );
}
