import { isLowerDuty, proposeDuty, type Duty, type DutyFacts, type DutyRule } from '../domain';
import { dutyOf } from './duty';
import type { DutyDraft, DutyDrafts, Refusals } from './ports';

type Data = Readonly<Record<string, unknown>>;

/** Names of the attributes of a policy; null where a project has none. */
export interface DutyFields {
  title: string;
  duty: string;
  dutyReason: string | null;
  nature: string | null;
  category: string | null;
  importance: string | null;
}

export interface DutyTable {
  /** What the table proposes for the draft in this locale; null where no row matches. */
  proposalFor(documentId: string, locale: string): Promise<Duty | null>;
  /**
   * Attributes that a new policy takes over from the table, where its author names no duty.
   *
   * @throws ValidationError with the path of the reason, where a policy is created with less than the
   * table proposes and none is given.
   */
  settleNew(data: Data): Data;
  /**
   * Makes sure that a write which lowers the duty below what the table proposes has a reason.
   *
   * @throws ValidationError with the path of the reason.
   */
  checkChange(documentId: string, locale: string, data: Data): Promise<void>;
}

interface Dependencies {
  dutyDrafts: DutyDrafts;
  fields: DutyFields;
  rules: () => readonly DutyRule[];
  refusals: Pick<Refusals, 'unfit'>;
}

/** The duty table (解读要求一览) at work: it proposes, and asks why where somebody asks for less. */
export function createDutyTable({ dutyDrafts, fields, rules, refusals }: Dependencies): DutyTable {
  /** As the draft would be after the write. */
  const after = (draft: DutyDraft, data: Data): DutyFacts => {
    const textOf = (column: keyof DutyFacts): string | null => {
      const name = fields[column];
      const value = name === null ? undefined : data[name];
      if (value === undefined) return draft[column];
      return typeof value === 'string' ? value : null;
    };
    return {
      nature: textOf('nature'),
      category: textOf('category'),
      importance: textOf('importance'),
    };
  };

  /** The duty that a write names, if it asks for less than the table could propose. */
  const lowered = (data: Data): Duty | null => {
    const value = data[fields.duty];
    return value === 'recommended' || value === 'not-required' ? value : null;
  };

  const demandReason = (duty: Duty, draft: DutyDraft, data: Data, stored: string[]): void => {
    const proposed = proposeDuty(after(draft, data), rules());
    if (fields.dutyReason === null || proposed === null || !isLowerDuty(duty, proposed)) return;
    const written = data[fields.dutyReason];
    const reasons = written === undefined ? stored : [String(written ?? '')];
    if (reasons.some((reason) => reason.trim() !== '')) return;
    const named = data[fields.title];
    const title = typeof named === 'string' ? named : draft.title;
    const key = proposed === 'required' ? 'required' : 'recommended';
    throw refusals.unfit(fields.dutyReason, `duty-reason-missing-${key}`, { title });
  };

  const draftIn = (drafts: readonly DutyDraft[], locale: string): DutyDraft | undefined =>
    drafts.find((draft) => draft.locale === locale) ?? drafts[0];

  return {
    proposalFor: async (documentId, locale) => {
      const draft = draftIn(await dutyDrafts.ofPolicy(documentId), locale);
      return draft ? proposeDuty(draft, rules()) : null;
    },

    settleNew: (data) => {
      const draft = dutyDrafts.ofNew();
      if (data[fields.duty] === undefined) {
        const proposed = proposeDuty(after(draft, data), rules());
        return proposed === null ? {} : { [fields.duty]: proposed };
      }
      const duty = lowered(data);
      if (duty !== null) demandReason(duty, draft, data, []);
      return {};
    },

    checkChange: async (documentId, locale, data) => {
      const duty = lowered(data);
      if (duty === null) return;
      const drafts = await dutyDrafts.ofPolicy(documentId);
      const draft = draftIn(drafts, locale);
      if (!draft || !isLowerDuty(duty, dutyOf(draft.duty))) return;
      // A reason may be written in another language of the same policy.
      demandReason(
        duty,
        draft,
        data,
        drafts.map(({ dutyReason }) => dutyReason ?? ''),
      );
    },
  };
}
