import type { LocalText } from '../../../domain/language';
import { TEAM_FAMILIES, TEAM_KINDS, TEAM_STATUSES } from '../../../domain/team';
import { pointOf } from '../position/shape';
import type { RowFields } from '../values/row-fields';
import { isBlank } from '../values/read-number';
import { type Builder, missing, unsuitable } from './builder';
import { groundOf } from './ground-of';

/** One rescue team, at its base; it must have a name and a kind. */
export const buildTeam: Builder<'teams'> = (row) => {
  const { fields, geometry, id } = row;
  const position = pointOf(geometry);
  if (position === null) return unsuitable(row);
  const name = fields.localText('name');
  const kind = fields.choice('kind', TEAM_KINDS);
  if (name === null) return missing(row, 'name');
  if (kind === null) return missing(row, 'kind');
  return {
    id,
    name,
    position,
    kind,
    family: fields.choice('family', TEAM_FAMILIES),
    people: fields.count('people'),
    equipment: equipmentFrom(fields),
    turnoutS: fields.amount('turnoutS'),
    status: fields.choice('status', TEAM_STATUSES) ?? 'unknown',
    roundTheClock: fields.flag('roundTheClock'),
    base: fields.text('base'),
    ...groundOf(row),
  };
};

/** A list in JSON with both languages, or words with a mark between them, each standing for both languages. */
function equipmentFrom(fields: RowFields): readonly LocalText[] {
  const value = fields.raw('equipment');
  if (isBlank(value)) return [];
  const list = typeof value === 'string' ? listIn(value) : value;
  if (!Array.isArray(list)) {
    fields.fault('value-unreadable', 'equipment', value);
    return [];
  }
  return list.flatMap((item: unknown) => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [{ zh: item.trim(), en: item.trim() }];
    return isLocalText(item) ? [{ zh: item.zh, en: item.en }] : [];
  });
}

function listIn(text: string): unknown {
  if (!text.trim().startsWith('[')) return text.split(/[;；,，、|\n]/);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isLocalText(item: unknown): item is LocalText {
  if (typeof item !== 'object' || item === null || !('zh' in item) || !('en' in item)) return false;
  return typeof item.zh === 'string' && typeof item.en === 'string';
}
