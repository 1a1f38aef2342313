import type {
  AlertAnswer,
  CheckResult,
  GateAnswer,
  LinkedDocument,
} from '../../../shared/contracts';
import { checksOf, type Decision, type GateRules, type WorkCalendar } from '../domain';
import type { AlertAnswers } from './alert-answers';
import { deadlineAnswerOf } from './deadline-answer';
import type { DutyTable } from './duty-table';
import type {
  Alerts,
  Clock,
  Deadlines,
  DocumentRow,
  Documents,
  ExternalPolicies,
  Side,
  StoredDeadline,
} from './ports';
import type { Publication } from './publication';
import type { Target } from './target';
import { mostPressing } from './most-pressing';
import { isSameDocument, referenceOf, versionOf } from './versions';
import type { WaiverKeeper } from './waivers';

export interface Panel {
  /** Everything that the panel of one document shows; null where no such document exists. */
  read(side: Side, documentId: string, locale: string): Promise<GateAnswer | null>;
}

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  alerts: Alerts;
  alertAnswers: AlertAnswers;
  waivers: Pick<WaiverKeeper, 'inForce'>;
  externalPolicies: ExternalPolicies;
  publication: Publication;
  clock: Clock;
  gateRules: () => GateRules;
  workCalendar: () => { calendar: WorkCalendar; timeZone: string };
  dutyTable: Pick<DutyTable, 'proposalFor'>;
}

/** Shows the decision before anyone asks for publication; it writes nothing. */
export function createPanel(dependencies: Dependencies): Panel {
  const { documents, externalPolicies, publication, waivers } = dependencies;

  return {
    read: async (side, documentId, locale) => {
      const rows = (await documents.load(side, [documentId])).filter(
        (row) => row.locale === locale,
      );
      const row = rows.find(({ isPublic }) => !isPublic) ?? rows[0];
      if (!row) return null;
      const isPublic = rows.some((candidate) => candidate.isPublic);
      const { decision } = await publication.preview([{ side, documentId, locales: [locale] }]);
      const external =
        side === 'interpretation' ? await externalPolicies.ofInterpretation(row.rowId) : [];
      const clocks = await clocksOf(row, dependencies.deadlines);
      return {
        document: { ...referenceOf(row), isPublic },
        side,
        mode: dependencies.gateRules().mode,
        decision,
        checks: checkResults(row, external.length, decision, dependencies),
        links: row.links.map((link): LinkedDocument => ({
          ...referenceOf(link),
          side: side === 'policy' ? 'interpretation' : 'policy',
          isPublic: link.isPublic,
          ...(link.form === null ? {} : { form: link.form }),
        })),
        externalPolicies: external,
        deadline: deadlineOf(row, clocks, dependencies),
        alerts: await alertsOf(clocks, dependencies),
        waiver: side === 'policy' ? await waivers.inForce(documentId) : null,
        proposedDuty:
          side === 'policy' ? await dependencies.dutyTable.proposalFor(documentId, locale) : null,
        together: await togetherOf(row, isPublic, publication),
      };
    },
  };
}

function checkResults(
  row: DocumentRow,
  externalPolicyCount: number,
  decision: Decision,
  { gateRules, clock }: Dependencies,
): CheckResult[] {
  const now = clock.now();
  const rules = gateRules();
  const applicable = checksOf(versionOf(row, { links: row.links, externalPolicyCount, now }));
  return applicable.map(({ id, applies }) => {
    const findings = decision.findings.filter(
      (finding) => finding.code.startsWith(`${id}.`) && isSameDocument(finding.document, row),
    );
    const setting = rules.checks[id];
    return { id, setting, findings, result: resultOf(applies && setting !== 'off', findings) };
  });
}

function resultOf(applies: boolean, findings: CheckResult['findings']): CheckResult['result'] {
  if (!applies) return 'not-applicable';
  if (findings.some(({ severity }) => severity === 'block')) return 'blocked';
  return findings.length > 0 ? 'warned' : 'passed';
}

/** Deadlines of a policy, or of the policies of an interpretation, in the language of the document. */
async function clocksOf(row: DocumentRow, deadlines: Deadlines): Promise<StoredDeadline[]> {
  const policies = row.side === 'policy' ? [row] : row.links;
  const stored = await deadlines.ofPolicies(policies.map(({ documentId }) => documentId));
  return stored.filter(({ locale }) => locale === row.locale);
}

/** Of a policy its own; of an interpretation the one that presses most. */
function deadlineOf(
  row: DocumentRow,
  clocks: readonly StoredDeadline[],
  { clock, workCalendar }: Dependencies,
): GateAnswer['deadline'] {
  const policies = row.side === 'policy' ? [row] : row.links;
  const deadline = row.side === 'policy' ? clocks[0] : mostPressing(clocks);
  const policy = policies.find(({ documentId }) => documentId === deadline?.policyDocumentId);
  return deadline && policy
    ? deadlineAnswerOf(deadline, referenceOf(policy), clock.now(), workCalendar())
    : null;
}

/** Those that nothing has ended, the latest first. */
async function alertsOf(
  clocks: readonly StoredDeadline[],
  { alerts, alertAnswers }: Dependencies,
): Promise<AlertAnswer[]> {
  const raised = await alerts.ofDeadlines(clocks.map(({ id }) => id));
  const open = raised.filter(({ resolvedAt, retractedAt }) => !resolvedAt && !retractedAt);
  return alertAnswers.of(open.sort((first, second) => second.id - first.id));
}

/** The document with its linked drafts; public counterparts need no publication. */
async function togetherOf(
  row: DocumentRow,
  isPublic: boolean,
  publication: Publication,
): Promise<GateAnswer['together']> {
  const waiting = row.links.filter((link) => !link.isPublic);
  if (waiting.length === 0) return null;
  const otherSide: Side = row.side === 'policy' ? 'interpretation' : 'policy';
  const own: Target = { side: row.side, documentId: row.documentId, locales: [row.locale] };
  const others = waiting.map(({ documentId, locale }): Target => ({
    side: otherSide,
    documentId,
    locales: [locale],
  }));
  const targets = isPublic && row.side === 'policy' ? others : [own, ...others];
  const { decision, drafts } = await publication.preview(targets);
  return {
    policies: drafts.filter(({ side }) => side === 'policy').map(referenceOf),
    interpretations: drafts.filter(({ side }) => side === 'interpretation').map(referenceOf),
    decision,
  };
}
