import { mix } from '../../ui/symbols/colour';
import { type ThemeTokens, TOKENS } from '../../ui/tokens';

/** Colours of the basemap in one theme: the tokens, and the few shades between them. */
export interface BasemapPalette {
  readonly ground: string;
  readonly land: string;
  readonly outside: string;
  readonly water: string;
  readonly waterLine: string;
  readonly green: string;
  readonly built: string;
  readonly industrial: string;
  readonly sand: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly roadMajor: string;
  readonly roadMiddle: string;
  readonly roadMinor: string;
  readonly casing: string;
  readonly rail: string;
  readonly text: string;
  readonly textRoad: string;
  readonly textWater: string;
  readonly textGreen: string;
  readonly halo: string;
}

function shades(tokens: ThemeTokens, isDark: boolean): BasemapPalette {
  return {
    ground: tokens.ground,
    land: tokens.land,
    outside: isDark ? mix(tokens.ground, '#000000', 0.12) : mix(tokens.ground, tokens.line, 0.45),
    water: tokens.water,
    waterLine: mix(tokens.water, isDark ? '#4a7ea8' : '#6fa9cf', isDark ? 0.42 : 0.45),
    green: tokens.green,
    built: mix(tokens.land, tokens.building, isDark ? 0.35 : 0.4),
    industrial: mix(tokens.land, isDark ? '#221f33' : '#e4e0ea', 0.7),
    sand: mix(tokens.land, isDark ? '#3a3527' : '#f0e6cd', isDark ? 0.5 : 0.8),
    building: isDark ? mix(tokens.land, tokens.building, 0.9) : mix(tokens.building, '#dfe4ea', 0.5),
    buildingEdge: isDark ? mix(tokens.building, tokens.line, 0.55) : mix(tokens.building, '#c3cbd6', 0.6),
    roadMajor: tokens.roadMajor,
    roadMiddle: isDark ? mix(tokens.roadMinor, tokens.roadMajor, 0.45) : tokens.roadMajor,
    roadMinor: tokens.roadMinor,
    casing: tokens.roadCasing,
    rail: isDark ? mix(tokens.land, tokens.faint, 0.32) : mix(tokens.land, tokens.faint, 0.55),
    text: mix(tokens.land, tokens.text, isDark ? 0.68 : 0.76),
    textRoad: mix(tokens.land, tokens.text, isDark ? 0.6 : 0.7),
    textWater: isDark ? '#6f9bc4' : '#3f76a3',
    textGreen: isDark ? '#6f9f86' : '#47745a',
    halo: isDark ? tokens.ground : tokens.land,
  };
}

export const PALETTES = {
  dark: shades(TOKENS.dark, true),
  light: shades(TOKENS.light, false),
} as const;
