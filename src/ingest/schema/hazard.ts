import * as v from 'valibot';
import { HAZARD_TYPES, type Hazard, WARNING_LEVELS } from '../../domain/hazard';
import { GRADES } from '../../domain/provenance';
import type { RowTable } from './columns';
import { columnsOf, isoMoment, json, optional, perhapsEmpty, readFields, required, text } from './fields';
import { readArea, toMultiPolygon } from './geometry';

/** What the reader of warning messages found out. */
export const readingSchema = v.object({
  levelFrom: v.picklist(['stated', 'severity', 'not-stated']),
  event: v.nullable(v.object({ zh: v.string(), en: v.string() })),
  expiresAssumed: v.boolean(),
  scope: v.nullable(v.picklist(['Public', 'Restricted', 'Private'])),
  areaFrom: v.array(v.picklist(['polygon', 'circle', 'district-code', 'district-name'])),
  geocodesUnknown: v.array(v.string()),
  replaces: v.exactOptional(v.array(v.string())),
});

const FIELDS = {
  id: required('String', text),
  type: required('String', v.picklist(HAZARD_TYPES)),
  level: optional('Int', v.picklist(WARNING_LEVELS)),
  status: required('String', v.picklist(['Actual', 'Exercise', 'System', 'Test', 'Draft'])),
  headlineZh: required('String', text),
  headlineEn: required('String', text),
  descriptionZh: perhapsEmpty,
  descriptionEn: perhapsEmpty,
  instructionZh: perhapsEmpty,
  instructionEn: perhapsEmpty,
  areaDescZh: perhapsEmpty,
  areaDescEn: perhapsEmpty,
  sender: required('String', text),
  urgency: required('String', v.picklist(['Immediate', 'Expected', 'Future', 'Past', 'Unknown'])),
  severity: required('String', v.picklist(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'])),
  certainty: required('String', v.picklist(['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'])),
  sent: required('String', isoMoment),
  onset: required('String', isoMoment),
  expires: optional('String', isoMoment),
  grade: required('String', v.picklist(GRADES)),
  source: required('String', text),
  reading: optional('Json', json(v.nullable(readingSchema))),
} as const;

/** `hazards.fgb`: one area a warning, shaped after CAP 1.2; the four texts have a column per language. */
export const hazardTable: RowTable<Hazard> = {
  name: 'hazards',
  columns: columnsOf(FIELDS),
  geometryType: 'MultiPolygon',
  keyOf: ({ id }) => id,
  toRow({ geometry, headline, description, instruction, areaDesc, ...rest }) {
    return {
      geometry: toMultiPolygon(geometry),
      properties: {
        ...rest,
        headlineZh: headline.zh,
        headlineEn: headline.en,
        descriptionZh: description.zh,
        descriptionEn: description.en,
        instructionZh: instruction.zh,
        instructionEn: instruction.en,
        areaDescZh: areaDesc.zh,
        areaDescEn: areaDesc.en,
      },
    };
  },
  fromRow(geometry, properties) {
    const area = readArea(geometry);
    if (!area.ok) return area;
    const fields = readFields(FIELDS, properties);
    if (!fields.ok) return fields;
    const { headlineZh, headlineEn, descriptionZh, descriptionEn, ...others } = fields.value;
    const { instructionZh, instructionEn, areaDescZh, areaDescEn, reading: read, ...rest } = others;
    return {
      ok: true,
      value: {
        ...rest,
        ...(read === null ? {} : { reading: read }),
        headline: { zh: headlineZh, en: headlineEn },
        description: { zh: descriptionZh, en: descriptionEn },
        instruction: { zh: instructionZh, en: instructionEn },
        areaDesc: { zh: areaDescZh, en: areaDescEn },
        geometry: area.value,
      },
    };
  },
};
