import * as v from 'valibot';
import { TEAM_FAMILIES, TEAM_KINDS, TEAM_STATUSES, type Team } from '../../domain/team';
import type { RowTable } from './columns';
import {
  columnsOf,
  count,
  GROUND_FIELDS,
  json,
  localText,
  optional,
  positive,
  readFields,
  required,
  text,
} from './fields';
import { readPoint, toPoint } from './geometry';

const FIELDS = {
  id: required('String', text),
  nameZh: required('String', text),
  nameEn: required('String', text),
  kind: required('String', v.picklist(TEAM_KINDS)),
  family: optional('String', v.picklist(TEAM_FAMILIES)),
  people: optional('Int', count),
  equipment: required('Json', json(v.array(localText))),
  turnoutS: optional('Double', positive),
  status: required('String', v.picklist(TEAM_STATUSES)),
  roundTheClock: optional('Bool', v.boolean()),
  base: optional('String', text),
  ...GROUND_FIELDS,
} as const;

/** `teams.fgb`: one point a team, at its base; `equipment` is a JSON list. */
export const teamTable: RowTable<Team> = {
  name: 'teams',
  columns: columnsOf(FIELDS),
  geometryType: 'Point',
  keyOf: ({ id }) => id,
  toRow({ position, name, ...rest }) {
    return {
      geometry: toPoint(position),
      properties: { ...rest, nameZh: name.zh, nameEn: name.en },
    };
  },
  fromRow(geometry, properties) {
    const position = readPoint(geometry);
    if (!position.ok) return position;
    const fields = readFields(FIELDS, properties);
    if (!fields.ok) return fields;
    const { nameZh, nameEn, ...rest } = fields.value;
    return { ok: true, value: { ...rest, name: { zh: nameZh, en: nameEn }, position: position.value } };
  },
};
