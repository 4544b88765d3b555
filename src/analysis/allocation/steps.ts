import type { Plan } from './plan';
import { toPeople } from './people-units';
import type { CellSteps, StepPeople } from './result';

/** The class of everybody, cell by cell. */
export function cellSteps({ assignment, notUsable, isInReach }: Plan): CellSteps {
  const { supply, leftOver } = assignment;
  return {
    people: supply.map(toPeople),
    outOfReach: leftOver.map((units, cell) => (isInReach[cell] === 1 ? 0 : toPeople(units))),
    withoutPlace: leftOver.map((units, cell) =>
      isInReach[cell] === 1 ? toPeople(units - notUsable[cell]!) : 0,
    ),
    notUsable: notUsable.map(toPeople),
    assigned: supply.map((units, cell) => toPeople(units - leftOver[cell]!)),
  };
}

/** All cells together. */
export function sumSteps(cells: CellSteps): StepPeople {
  const sum = (people: Float64Array) => people.reduce((total, each) => total + each, 0);
  return {
    people: sum(cells.people),
    outOfReach: sum(cells.outOfReach),
    withoutPlace: sum(cells.withoutPlace),
    notUsable: sum(cells.notUsable),
    assigned: sum(cells.assigned),
  };
}
