import type { RiskClass } from '../domain/risk-index';

/** Colours of the five classes of risk, in magenta: a hue that no resource, no warning and no other ramp has. */
export const RISK_COLOURS: Readonly<Record<'dark' | 'light', Readonly<Record<RiskClass, string>>>> = {
  dark: { 1: '#33283f', 2: '#5b3562', 3: '#8a4380', 4: '#bd5697', 5: '#f49ac4' },
  light: { 1: '#f1e4ee', 2: '#e2bfd7', 3: '#c988b3', 4: '#a24a88', 5: '#6b1f5d' },
};
