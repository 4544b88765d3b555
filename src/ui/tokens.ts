import type { ShownLevel } from '../domain/hazard';

/** Colours of one theme, `#rrggbb`. `tokens.css` carries the same values as custom properties (held by a test). */
export interface ThemeTokens {
  readonly ground: string;
  readonly land: string;
  readonly water: string;
  readonly green: string;
  readonly building: string;
  readonly roadMajor: string;
  readonly roadMinor: string;
  readonly roadCasing: string;
  readonly panel: string;
  readonly raised: string;
  readonly line: string;
  readonly text: string;
  readonly dim: string;
  readonly faint: string;
  readonly accent: string;
  readonly shelter: string;
  readonly warehouse: string;
  readonly team: string;
  /** What is shown for reference and counts in no analysis. */
  readonly reference: string;
  readonly unserved: string;
  readonly incident: string;
  readonly warning: Readonly<Record<ShownLevel, string>>;
  /** Outline that lifts a warning off the map where the fill alone is too pale. */
  readonly warningOutline: Readonly<Record<ShownLevel, string>>;
}

export const TOKENS = {
  dark: {
    ground: '#0b1220',
    land: '#111a2b',
    water: '#0a1b2e',
    green: '#10241f',
    building: '#18233a',
    roadMajor: '#3a475e',
    roadMinor: '#253048',
    roadCasing: '#0b1220',
    panel: '#121c2e',
    raised: '#18243a',
    line: '#26344d',
    text: '#e8eef7',
    dim: '#a7b4c8',
    faint: '#8593ab',
    accent: '#56b4e9',
    shelter: '#3ddc97',
    warehouse: '#f0b429',
    team: '#7fb2ff',
    reference: '#b79ce6',
    unserved: '#ff6b6b',
    incident: '#ff4d4f',
    warning: { 1: '#ff4d4f', 2: '#f09614', 3: '#fae600', 4: '#3399ff', none: '#a7b4c8' },
    warningOutline: { 1: '#ff4d4f', 2: '#f09614', 3: '#fae600', 4: '#3399ff', none: '#a7b4c8' },
  },
  light: {
    ground: '#f4f6f8',
    land: '#fafbfc',
    water: '#cfe3f1',
    green: '#ddebdd',
    building: '#e9edf1',
    roadMajor: '#ffffff',
    roadMinor: '#ffffff',
    roadCasing: '#c9d1db',
    panel: '#ffffff',
    raised: '#f4f6f8',
    line: '#dde3ea',
    text: '#10203a',
    dim: '#4a5b73',
    faint: '#66758a',
    accent: '#0072b2',
    shelter: '#00875a',
    warehouse: '#9a6700',
    team: '#2456c8',
    reference: '#6d4a9c',
    unserved: '#c92a2a',
    incident: '#d7000f',
    warning: { 1: '#d7000f', 2: '#d97706', 3: '#fae600', 4: '#0070c0', none: '#5d6b80' },
    warningOutline: { 1: '#d7000f', 2: '#b35f00', 3: '#8a7c00', 4: '#0070c0', none: '#4b586b' },
  },
} as const satisfies Record<'dark' | 'light', ThemeTokens>;
