import type { Language } from './channels';
import type { AlertToTell } from './messages';

/** What a printed notice of supervision (政务公开督办通知单) says about one escalation. */
export interface NoticeToPrint extends AlertToTell {
  /** Running number of the notice within the installation. */
  serial: number;
  raisedAt: Date;
  /** When the interpretation became public after all, or the alert was retracted; null while neither. */
  endedAt: Date | null;
  /** Who is told, in the order of the settings. */
  recipients: readonly string[];
  /** 政务公开主管机构; null where the department names none. */
  supervisor: string | null;
}

/** Writes a notice as a page for print; the same for the same arguments. */
export type WriteNotice = (notice: NoticeToPrint, language: Language, at: Date) => string;
