import type { Language } from '../domain/language';

/** Number, distance, time and date writers for one language, all through `Intl`. */
export interface Formatters {
  /** 12 480 with the separators of the language. */
  readonly count: (value: number) => string;
  /** With exactly one decimal: 6.8, 7.0. */
  readonly tenths: (value: number) => string;
  /** 0–1 as a percentage with at most one decimal. */
  readonly percent: (fraction: number) => string;
  /** Metres below 1 km, then kilometres with one decimal below 10. */
  readonly distance: (metres: number) => string;
  /** Number and unit apart, so that the unit can be set smaller. */
  readonly distanceParts: (metres: number) => { readonly value: string; readonly unit: string };
  /** Seconds as m:ss, from one hour h:mm:ss. */
  readonly clock: (seconds: number) => string;
  /** Seconds in words: whole minutes, at least 1. */
  readonly minutes: (seconds: number) => string;
  /** Seconds as the two largest units, minutes at the least: `2 h 10 min`, `3 d 4 h`. */
  readonly span: (seconds: number) => string;
  readonly date: (iso: string | number) => string;
  readonly time: (iso: string | number) => string;
  readonly dateTime: (iso: string | number) => string;
  /** Date of data as precisely as it is known: `2017`, `2017-12`, a day or a moment. A day is a day in every zone. */
  readonly asOf: (iso: string) => string;
  /** Square metres below a hectare, hectares below a square kilometre. */
  readonly area: (squareMetres: number) => string;
  readonly bytes: (bytes: number) => string;
  readonly coordinates: (position: readonly [number, number]) => string;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** @param timeZone IANA zone of the region, so that times are those of the place and not of the screen. */
export function createFormatters(language: Language, timeZone?: string): Formatters {
  const zone = timeZone === undefined ? {} : { timeZone };
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    });
  const metre = unit('meter', 0);
  const kilometre = unit('kilometer', 1);
  const kilometreWhole = unit('kilometer', 0);
  const minute = unit('minute', 0);
  const hourSpan = unit('hour', 0);
  const daySpan = unit('day', 0);
  const gigabyte = unit('gigabyte', 1);
  const megabyte = unit('megabyte', 1);
  const kilobyte = unit('kilobyte', 0);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone });
  const hour = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  const both = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...zone,
  });
  const calendar = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const wholeYear = calendar({ year: 'numeric' });
  const wholeMonth = calendar({ year: 'numeric', month: 'short' });
  const wholeDay = calendar({ dateStyle: 'medium' });
  const distanceFormat = (metres: number) =>
    metres < 999.5 ? metre : metres < 9_950 ? kilometre : kilometreWhole;
  const distanceValue = (metres: number) => (metres < 999.5 ? Math.round(metres) : metres / 1000);
  return {
    count: (value) => whole.format(value),
    tenths: (value) => tenth.format(value),
    percent: (fraction) => share.format(fraction),
    distance: (metres) => distanceFormat(metres).format(distanceValue(metres)),
    distanceParts: (metres) => {
      const parts = distanceFormat(metres).formatToParts(distanceValue(metres));
      const isUnit = (type: string) => type === 'unit' || type === 'literal';
      return {
        value: parts
          .filter((p) => !isUnit(p.type))
          .map((p) => p.value)
          .join(''),
        unit: parts
          .filter((p) => p.type === 'unit')
          .map((p) => p.value)
          .join(''),
      };
    },
    clock: (seconds) => {
      const s = Math.max(0, Math.round(seconds));
      const h = Math.floor(s / 3600);
      return h > 0
        ? `${h}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`
        : `${Math.floor(s / 60)}:${pad(s % 60)}`;
    },
    minutes: (seconds) => minute.format(Math.max(1, Math.ceil(seconds / 60))),
    span: (seconds) => {
      const m = Math.max(0, Math.floor(seconds / 60));
      const days = Math.floor(m / 1440);
      const hours = Math.floor(m / 60) % 24;
      const parts = [
        days > 0 ? daySpan.format(days) : null,
        hours > 0 ? hourSpan.format(hours) : null,
        days === 0 && (hours === 0 || m % 60 > 0) ? minute.format(m % 60) : null,
      ];
      return parts.filter((part) => part !== null).join(' ');
    },
    date: (iso) => day.format(new Date(iso)),
    time: (iso) => hour.format(new Date(iso)),
    dateTime: (iso) => both.format(new Date(iso)),
    asOf: (iso) => {
      const format = { 4: wholeYear, 7: wholeMonth, 10: wholeDay }[iso.length];
      return format ? format.format(new Date(iso)) : both.format(new Date(iso));
    },
    area: (m2) => {
      if (m2 < 10_000) return `${whole.format(m2)} m²`;
      if (m2 < 1_000_000) return `${one.format(m2 / 10_000)} ${language === 'zh-CN' ? '公顷' : 'ha'}`;
      return `${one.format(m2 / 1_000_000)} ${language === 'zh-CN' ? '平方公里' : 'km²'}`;
    },
    bytes: (bytes) =>
      bytes < 1_000_000
        ? kilobyte.format(Math.ceil(bytes / 1000))
        : bytes < 1_000_000_000
          ? megabyte.format(bytes / 1_000_000)
          : gigabyte.format(bytes / 1_000_000_000),
    coordinates: ([lon, lat]) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  };
}
