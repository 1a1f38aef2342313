import departmentList from './content/departments.json';
import governmentDocumentList from './content/government-documents.json';
import office from './content/office.json';
import roleList from './content/roles.json';
import situationList from './content/situations.json';

export interface SamplePerson {
  name: string;
  post: string;
  phone: string;
  email: string;
}

export interface SampleDepartment {
  /** Natural key. */
  code: string;
  name: string;
  kind: string;
  /** Codes of other departments. */
  parent: string | null;
  supervisedBy: string | null;
  head: SamplePerson;
  leader: SamplePerson;
  contacts: (SamplePerson & { backup: boolean })[];
}

/** A real, public document of another body; the body is a summary in words of our own. */
export interface GovernmentDocument {
  title: string;
  issuer: string;
  category: string;
  topic: string;
  /** Civil date; null where the document does not say. */
  issuedOn: string | null;
  /** Instant, ISO 8601 with its offset; midnight where only the day is known. */
  publishedAt: string;
  interpretationDuty: string;
  dutyReason: string | null;
  summary: string;
  paragraphs: string[];
}

export interface SamplePolicy {
  title: string;
  /** Head of the document number, such as 示司发; null while the document is not issued. */
  series: string | null;
  serial: number | null;
  nature: string;
  category: string;
  importance: string;
  topic: string;
  summary: string;
  /** Codes of departments. */
  draftingDepartment: string;
  coDraftingDepartments: string[];
  /** Who made the initial secrecy review; null while there was none. */
  reviewer: string | null;
  paragraphs: string[];
  /** The first row is the head. */
  table: string[][] | null;
  plan: { outline: string; forms: string; channels: string; responsible: string } | null;
}

export interface SampleInterpretation {
  title: string;
  form: string;
  department: string;
  reviewer: string | null;
  interpreter: { kind: string; name: string; post: string };
  paragraphs: string[];
  externalPolicy: { title: string; issuer: string; documentNumber: string } | null;
}

/** One thing to see: a policy, its interpretation, and how far both have come. */
export interface Situation {
  key: string;
  /** `together`, `one-after-the-other`, `policy-only`, `interpretation-only` or `none`. */
  release: string;
  /** See `createSampleCalendar`; 0 is now. */
  publishedWorkingDaysAgo: number | string | null;
  interpretedWorkingDaysLater: number | null;
  policy: SamplePolicy | null;
  interpretation: SampleInterpretation | null;
}

/** A role in the admin, by what its people do. */
export interface SampleRole {
  key: string;
  name: string;
  description: string;
  /** What it may do in the content manager with policies and interpretations. */
  documents: string[];
  /** Only with those of the person's own department. */
  ownDepartment: boolean;
  /** Actions of the plugin, without its prefix. */
  actions: string[];
  adminActions: string[];
  uploads: boolean;
}

export interface SampleAccount {
  email: string;
  firstname: string;
  lastname: string;
  /** What it is for, in both languages. */
  label: string;
  /** Key of a role; null for the super administrator, whom Strapi itself needs. */
  role: string | null;
  /** Code of the department to which the person belongs. */
  department: string | null;
}

export const roles: readonly SampleRole[] = roleList;
export const accounts: readonly SampleAccount[] = office.accounts;
export const departments: readonly SampleDepartment[] = departmentList;
export const governmentDocuments: readonly GovernmentDocument[] = governmentDocumentList;
export const situations: readonly Situation[] = situationList;
