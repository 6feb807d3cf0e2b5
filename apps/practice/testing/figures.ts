import type { FlagFigures } from '@frontdoor/contract';

/** A few weeks of a practice: how often rules fired, and what its clinicians made of them. */
export const figures: FlagFigures = {
  rules: [
    {
      rule: 'chest-pain-spreading',
      version: 4,
      title: 'Chest pain spreading to arm',
      destination: '999',
      fired: 14,
      right: 9,
      notNeeded: 2,
      cannotTell: 1,
      left: 3,
    },
    {
      rule: 'baby-feeding-less',
      version: 2,
      title: 'Baby feeding less',
      destination: 'urgent-today',
      fired: 31,
      right: 12,
      notNeeded: 8,
      cannotTell: 4,
      left: 0,
    },
    {
      rule: 'told-before-and-worse',
      version: 1,
      title: 'Told us before, and says it is worse',
      destination: 'staff-only',
      fired: 6,
      right: 5,
      notNeeded: 0,
      cannotTell: 0,
      left: 0,
    },
  ],
};
