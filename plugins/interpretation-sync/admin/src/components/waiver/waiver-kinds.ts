import type { WaiverKind } from '../../../../shared/contracts';

/** What each kind of waiver is called, means for the clock, and usually rests on. */
export const waiverKinds = {
  exempt: {
    name: 'waiver.kind.exempt',
    effect: 'waiver.effect.exempt',
    grounds: ['waiver.ground.explained-above', 'waiver.ground.plain', 'waiver.ground.procedural'],
  },
  'publish-first': {
    name: 'waiver.kind.publish-first',
    effect: 'waiver.effect.publish-first',
    grounds: ['waiver.ground.emergency', 'waiver.ground.ordered', 'waiver.ground.in-work'],
  },
} as const satisfies Record<WaiverKind, unknown>;
