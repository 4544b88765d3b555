import { accessScore } from '../../../src/analysis/accessibility/access-score';
import { createAllocation } from '../../../src/analysis/allocation/allocation';
import type { AllocationQuery } from '../../../src/analysis/allocation/query';
import { walkingCostsOn } from '../../../src/analysis/allocation/walking';
import { CATCHMENT_ZONES } from '../../../src/domain/access';
import { createTask } from '../../../src/domain/task';
import { seeded } from '../random';
import type { Bench } from '../row';
import { timeRuns } from '../timing';

const REACH_M = 1000;
const MOVES = 60;
/** A proposal as large as a school ground. */
const PLACES = 2000;

/**
 * Who has a place in a usable shelter, the whole city and all shelters: three steps, exact assignment, loads, walks,
 * access score and gap areas. `coverage-from-nothing` is the first question; `coverage-move-one` the same after one
 * shelter has moved somewhere it never was: its bounded search, the mended assignment and every figure.
 */
export const coverageMoveOne: Bench = async ({ subject: { graph, city: pack }, isQuick, say }) => {
  if (pack === null) return { rows: [] };
  const { datasets } = pack;
  const { network, name: city } = graph;
  say('places in shelters, one moved');
  const { population: cells, shelters, standards, hazards } = datasets;
  const proposal = shelters.find(({ capacity }) => capacity.urgent !== null);
  if (proposal === undefined || cells.length === 0) return { rows: [] };
  const random = seeded(7);
  const somewhere = () => {
    const [lon, lat] = cells[Math.floor(random() * cells.length)]!.position;
    return [lon + (random() - 0.5) * 4e-3, lat + (random() - 0.5) * 4e-3] as const;
  };
  const queryAt = (position: readonly [number, number]): AllocationQuery => ({
    cells,
    shelters,
    proposed: [{ ...proposal, id: 'moved', position, capacity: { ...proposal.capacity, urgent: PLACES } }],
    stage: 'urgent',
    reach: { by: 'distance', limit: REACH_M },
    incidentTypes: [],
    accessMethod: 'e2sfca',
    zones: CATCHMENT_ZONES.slow,
    places: [],
    walker: 'healthy',
    hazards,
    hazardRoads: standards.hazardRoads,
    standards,
  });
  const walking = walkingCostsOn(network);
  await createAllocation(walking, accessScore)(queryAt(somewhere()), createTask());
  const fromNothing = await timeRuns(5, () =>
    createAllocation(walking, accessScore)(queryAt(somewhere()), createTask()),
  );
  const ask = createAllocation(walking, accessScore);
  await ask(queryAt(somewhere()), createTask());
  const moved = await timeRuns(isQuick ? 5 : MOVES, () => ask(queryAt(somewhere()), createTask()));
  const { steps, proof } = await ask(queryAt(somewhere()), createTask());
  if (!proof.exact) throw new Error('the assignment of the bench is not proven');
  return {
    rows: [
      { graph: city, question: 'coverage-from-nothing', engine: 'anlan', ...fromNothing },
      { graph: city, question: 'coverage-move-one', engine: 'anlan', ...moved },
    ],
    figures: [{ graph: city, name: 'people with a place', value: Math.round(steps.assigned), unit: '' }],
  };
};
