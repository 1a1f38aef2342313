import fc from 'fast-check';
import type { Side } from './documents';

/** Places for documents in a small office; what an operation is about is a place, not a document. */
export const SLOTS = [0, 1, 2] as const;
export type Slot = (typeof SLOTS)[number];
export const LOCALES = ['zh-Hans', 'en'] as const;
export type OfficeLocale = (typeof LOCALES)[number];
export type Duty = 'required' | 'recommended' | 'not-required';
export type WaiverKind = 'exempt' | 'publish-first';
export type Form = 'text' | 'infographic' | 'press-conference' | 'briefing';

/** What an editor changes on a form; absent is left as it is. */
export interface Change {
  /** Slots of the other side, in the locale of the write. */
  links?: readonly Slot[] | undefined;
  duty?: Duty | undefined;
  form?: Form | undefined;
  externalPolicies?: 0 | 1 | undefined;
  /** Was published elsewhere long ago. */
  isOfficial?: boolean | undefined;
}

interface One {
  side: Side;
  slot: Slot;
}

/** Everything that people and programs do in an office. */
export type Operation =
  | ({ kind: 'save'; locale: OfficeLocale; change: Change } & One)
  | ({ kind: 'save as published'; locale: OfficeLocale; change: Change } & One)
  | ({ kind: 'publish'; locale: OfficeLocale | '*' } & One)
  | ({ kind: 'unpublish'; locale: OfficeLocale | '*' } & One)
  | ({ kind: 'discard draft'; locale: OfficeLocale | '*' } & One)
  | ({ kind: 'delete'; locale: OfficeLocale | '*' } & One)
  | ({ kind: 'clone'; into: Slot } & One)
  | { kind: 'bulk publish'; side: Side; slots: readonly Slot[]; locales: OfficeLocale[] }
  | { kind: 'bulk unpublish'; side: Side; slots: readonly Slot[]; locale: OfficeLocale }
  | { kind: 'bulk delete'; side: Side; slots: readonly Slot[]; locale: OfficeLocale }
  | {
      kind: 'publish together';
      policies: readonly Slot[];
      interpretations: readonly Slot[];
      locale: OfficeLocale;
    }
  | { kind: 'grant waiver'; slot: Slot; waiver: WaiverKind; lastDayIn: number | null }
  | { kind: 'revoke waiver'; slot: Slot }
  | { kind: 'let time pass'; hours: number }
  | { kind: 'sweep' };

const slot = fc.constantFrom(...SLOTS);
const side = fc.constantFrom<Side>('policy', 'interpretation');
const locale = fc.oneof(
  { weight: 4, arbitrary: fc.constant<OfficeLocale>('zh-Hans') },
  { weight: 1, arbitrary: fc.constant<OfficeLocale>('en') },
);
const localeOrAll = fc.oneof(
  { weight: 5, arbitrary: locale },
  { weight: 1, arbitrary: fc.constant<'*'>('*') },
);
const someSlots = fc.subarray([...SLOTS]);
const atLeastOneSlot = fc.subarray([...SLOTS], { minLength: 1 });
const one = { side, slot };

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>, weight: number) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

const change: fc.Arbitrary<Change> = fc.record({
  links: maybe(someSlots, 6),
  duty: maybe(fc.constantFrom<Duty>('required', 'required', 'recommended', 'not-required'), 2),
  form: maybe(fc.constantFrom<Form>('text', 'infographic', 'press-conference', 'briefing'), 1),
  externalPolicies: maybe(fc.constantFrom<0 | 1>(0, 0, 1), 1),
  isOfficial: fc.oneof(
    { weight: 15, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

const weighted = (weight: number, arbitrary: fc.Arbitrary<Operation>) => ({ weight, arbitrary });

/** The first morning of an office: two policies and their interpretations, all in draft. */
export const OPENING: readonly Operation[] = [
  { kind: 'save', side: 'interpretation', slot: 0, locale: 'zh-Hans', change: {} },
  { kind: 'save', side: 'interpretation', slot: 1, locale: 'zh-Hans', change: {} },
  { kind: 'save', side: 'policy', slot: 0, locale: 'zh-Hans', change: { links: [0, 1] } },
  { kind: 'save', side: 'policy', slot: 1, locale: 'zh-Hans', change: { links: [1] } },
];

/** One operation at random; what publishes and what links come most often. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  weighted(6, fc.record({ kind: fc.constant('save'), ...one, locale, change })),
  weighted(5, fc.record({ kind: fc.constant('save as published'), ...one, locale, change })),
  weighted(6, fc.record({ kind: fc.constant('publish'), ...one, locale: localeOrAll })),
  weighted(3, fc.record({ kind: fc.constant('unpublish'), ...one, locale: localeOrAll })),
  weighted(1, fc.record({ kind: fc.constant('discard draft'), ...one, locale: localeOrAll })),
  weighted(2, fc.record({ kind: fc.constant('delete'), ...one, locale: localeOrAll })),
  weighted(1, fc.record({ kind: fc.constant('clone'), ...one, into: slot })),
  weighted(
    1,
    fc.record({
      kind: fc.constant('bulk publish'),
      side,
      slots: atLeastOneSlot,
      locales: fc.subarray([...LOCALES], { minLength: 1 }),
    }),
  ),
  weighted(
    1,
    fc.record({ kind: fc.constant('bulk unpublish'), side, slots: atLeastOneSlot, locale }),
  ),
  weighted(1, fc.record({ kind: fc.constant('bulk delete'), side, slots: atLeastOneSlot, locale })),
  weighted(
    2,
    fc.record({
      kind: fc.constant('publish together'),
      policies: someSlots,
      interpretations: someSlots,
      locale,
    }),
  ),
  weighted(
    2,
    fc.record({
      kind: fc.constant('grant waiver'),
      slot,
      waiver: fc.constantFrom<WaiverKind>('exempt', 'publish-first'),
      lastDayIn: fc.constantFrom(null, 0, 1, 3),
    }),
  ),
  weighted(1, fc.record({ kind: fc.constant('revoke waiver'), slot })),
  weighted(3, fc.record({ kind: fc.constant('let time pass'), hours: fc.constantFrom(1, 30, 90) })),
  weighted(2, fc.record({ kind: fc.constant('sweep') })),
);
