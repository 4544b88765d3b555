import * as v from 'valibot';
import { type Hazard, WARNING_LEVELS } from '../../domain/hazard';
import { INCIDENT_TYPE_IDS } from '../../domain/incident';
import { GRADES } from '../../domain/provenance';
import type { RowTable } from './columns';
import { columnsOf, isoMoment, optional, readFields, required, text } from './fields';
import { readArea, toMultiPolygon } from './geometry';

const FIELDS = {
  id: required('String', text),
  type: required('String', v.picklist(INCIDENT_TYPE_IDS)),
  level: required('Int', v.picklist(WARNING_LEVELS)),
  status: required('String', v.picklist(['Actual', 'Exercise', 'System', 'Test', 'Draft'])),
  headlineZh: required('String', text),
  headlineEn: required('String', text),
  descriptionZh: required('String', text),
  descriptionEn: required('String', text),
  instructionZh: required('String', text),
  instructionEn: required('String', text),
  areaDescZh: required('String', text),
  areaDescEn: required('String', text),
  sender: required('String', text),
  urgency: required('String', v.picklist(['Immediate', 'Expected', 'Future', 'Past', 'Unknown'])),
  severity: required('String', v.picklist(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'])),
  certainty: required('String', v.picklist(['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'])),
  sent: required('String', isoMoment),
  onset: required('String', isoMoment),
  expires: optional('String', isoMoment),
  grade: required('String', v.picklist(GRADES)),
  source: required('String', text),
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
    const { instructionZh, instructionEn, areaDescZh, areaDescEn, ...rest } = others;
    return {
      ok: true,
      value: {
        ...rest,
        headline: { zh: headlineZh, en: headlineEn },
        description: { zh: descriptionZh, en: descriptionEn },
        instruction: { zh: instructionZh, en: instructionEn },
        areaDesc: { zh: areaDescZh, en: areaDescEn },
        geometry: area.value,
      },
    };
  },
};
