import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { Tooltip } from './tooltip';

export interface IconButtonProps {
  readonly icon: IconName;
  /** Name for screen readers; also the tooltip. */
  readonly label: string;
  readonly onPress: () => void;
  readonly variant?: 'secondary' | 'ghost' | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  /** Given: the button opens and closes something. */
  readonly expanded?: boolean | undefined;
  readonly tooltip?: 'above' | 'below' | 'none' | undefined;
  /** `end` at the right edge of the page. */
  readonly tooltipAlign?: 'centre' | 'end' | undefined;
}

/** A square button with an icon alone. */
export function IconButton(props: IconButtonProps) {
  const { variant = 'ghost', size = 'medium', pressed, tooltip = 'below' } = props;
  const button = (
    <button
      type="button"
      className={classNames(
        styles.button,
        styles.square,
        variant === 'ghost' && styles.ghost,
        size !== 'medium' && styles[size],
        pressed === true && styles.pressed,
      )}
      onClick={props.onPress}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      aria-pressed={pressed}
      aria-expanded={props.expanded}
    >
      <Icon name={props.icon} size="1.3em" />
    </button>
  );
  return tooltip === 'none' ? (
    button
  ) : (
    <Tooltip text={props.label} side={tooltip} align={props.tooltipAlign}>
      {button}
    </Tooltip>
  );
}
