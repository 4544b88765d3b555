import { ICON_PATHS, type IconName } from './icon-paths';

export interface IconProps {
  readonly name: IconName;
  /** CSS length; default 1.25 em of the text around it. */
  readonly size?: string;
  readonly className?: string | undefined;
}

/** A line icon in the colour of the text. Decoration: the control around it carries the name. */
export function Icon({ name, size = '1.25em', className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
