import type { RecipientRole } from './alerts';
import type { AlertLevel, CheckId, CheckSetting, DutyRule } from './common';

/** Settings that an office may change, by section; each section has a permission of its own. */
export interface Settings {
  gate: {
    mode: 'enforce' | 'trial';
    checks: Record<CheckId, CheckSetting>;
    republication: 'no-worse' | 'full';
    protectLinks: CheckSetting;
  };
  duty: { rules: DutyRule[] };
  deadlines: {
    workingDays: number;
    /** `HH:MM`, up to `24:00`. */
    closingTime: string;
    backlog: 'record' | 'alert';
    legalBasis: string;
  };
  alerts: {
    reminders: { workingDay: number; at: string }[];
    recipients: Record<AlertLevel, RecipientRole[]>;
    /** 督办: so many working days after the deadline, then again and again. */
    escalation: { afterWorkingDays: number; everyWorkingDays: number };
    /** When a closed working day is told: at 08:30 of the next one, or at once. */
    overdueDelivery: 'next-working-day' | 'instant';
    /** One message a day per person, on working days; `at` is `HH:MM`. */
    digest: { enabled: boolean; at: string };
  };
  /** E-mail addresses that are told at each level beside the recipients. */
  addresses: Record<AlertLevel, string[]>;
  sweep: { schedule: string; reconciliation: string };
  content: { publicStatus: 'none' | 'interpreted' | 'full' };
}

export type SettingsSection = keyof Settings;

/** `GET settings` */
export interface SettingsAnswer {
  /** Grows with every change; 0 while nothing was changed. */
  version: number;
  values: Settings;
  /** What the configuration of the project says. */
  defaults: Settings;
  changedAt: string | null;
  changedBy: string | null;
  /** What the duty table may name. */
  choices: { natures: string[]; categories: string[]; importances: string[] };
  /** Sections that the reader may change. */
  editable: SettingsSection[];
  /** What is configuration only, to look at. */
  configuration: { timeZone: string; enforcedLocales: string[]; appliesFrom: string };
}

/** `PUT settings`: sections that are left out stay. 409 when `version` is not the present one. */
export interface SettingsRequest {
  version: number;
  values: Partial<Settings>;
  reason?: string;
}

/** `PUT settings?dryRun=true`: what the change would do, in figures; nothing is stored. */
export interface SettingsPreview {
  /** Open deadlines whose due instant would move. Deadlines that are met or closed stay as judged. */
  movedDeadlines: number;
  /** Public policies that lack what the gate would then ask for at their next publication. */
  policiesWithFindings: number;
  /** Publications refused in the last 30 days that the trial mode would have let through. */
  refusedLately: number;
}

/** `GET settings/next-runs?expression`: when a schedule would run next, the soonest first. */
export interface NextRunsAnswer {
  runs: string[];
  /** In which the expression is read. */
  timeZone: string;
}

/** `GET settings/history?page&pageSize`, the newest first. */
export interface SettingsChange {
  version: number;
  changedAt: string;
  changedBy: string;
  reason: string;
  /** Path of a setting with its value before and after, such as `deadlines.workingDays`. */
  changes: { path: string; before: unknown; after: unknown }[];
}

/** `GET trial`: what the gate would have refused since the trial began. */
export interface TrialAnswer {
  since: string | null;
  count: number;
  latest: {
    at: string;
    title: string;
    uid: string;
    documentId: string;
    locale: string;
    codes: string[];
  }[];
}

/** `GET webhooks`, `POST webhooks`, `PUT webhooks/:id`, `DELETE webhooks/:id`. */
export interface WebhookAnswer {
  id: string;
  name: string;
  url: string;
  isEnabled: boolean;
  events: string[];
}

export type WebhookRequest = Omit<WebhookAnswer, 'id'>;
