import type { DocumentReference, Finding } from '../../../shared/contracts';
import { previewRows } from './bulk-preview';

const document = (documentId: string): DocumentReference => ({
  uid: 'plugin::test.policy',
  documentId,
  locale: 'zh-Hans',
  title: documentId,
});
const finding = (documentId: string, severity: Finding['severity']): Finding => ({
  code: 'link.missing-interpretation',
  severity,
  document: document(documentId),
});

describe('a preview by row', () => {
  it('names the blocked documents first, then those with a warning, then the others', () => {
    const rows = previewRows({
      decision: { verdict: 'blocked', findings: [finding('b', 'warn'), finding('c', 'block')] },
      published: [document('a'), document('b'), document('c')],
    });
    expect(rows.map((row) => [row.document.documentId, row.verdict])).toEqual([
      ['c', 'blocked'],
      ['b', 'warned'],
      ['a', 'allowed'],
    ]);
  });

  it('names a document that stands in the way though it would not become public', () => {
    const rows = previewRows({
      decision: { verdict: 'blocked', findings: [finding('x', 'block')] },
      published: [],
    });
    expect(rows).toEqual([
      { document: document('x'), verdict: 'blocked', findings: [finding('x', 'block')] },
    ]);
  });
});
