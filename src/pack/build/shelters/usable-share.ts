import type { ShelterKind } from '../../../domain/shelter';
import type { SourcedNumber } from '../../../domain/travel';

const SOURCE =
  'Assumption of this project for candidates: paths, trees, water, stands and ancillary rooms taken off; no standard gives a figure by kind';

const assumed = (value: number): SourcedNumber => ({ value, source: SOURCE, verified: false });

/** Part of a site, 0–1, on which people can stay, by kind; grounds for outdoor sites, floor for buildings. */
export const USABLE_SHARE: Readonly<
  Record<'indoor' | 'outdoor', Readonly<Record<ShelterKind, SourcedNumber>>>
> = {
  outdoor: {
    park: assumed(0.5),
    square: assumed(0.7),
    pitch: assumed(0.9),
    'sports-centre': assumed(0.6),
    stadium: assumed(0.5),
    school: assumed(0.4),
    university: assumed(0.3),
    'community-centre': assumed(0.4),
    'assembly-point': assumed(0.8),
    shelter: assumed(0.6),
    'social-facility': assumed(0.4),
    other: assumed(0.4),
  },
  indoor: {
    park: assumed(0.5),
    square: assumed(0.5),
    pitch: assumed(0.8),
    'sports-centre': assumed(0.6),
    stadium: assumed(0.4),
    school: assumed(0.5),
    university: assumed(0.4),
    'community-centre': assumed(0.6),
    'assembly-point': assumed(0.5),
    shelter: assumed(0.7),
    'social-facility': assumed(0.6),
    other: assumed(0.5),
  },
};
