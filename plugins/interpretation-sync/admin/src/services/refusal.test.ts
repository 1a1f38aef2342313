import { findingsOfRefusal } from './refusal';

const document = { uid: 'a.b', documentId: 'x1', locale: 'en', title: 'A' };
const findings = [{ code: 'link.missing-policy', severity: 'block', document }];

describe('findingsOfRefusal', () => {
  it('gives the findings of a refused publication', () => {
    const error = { details: { code: 'PUBLICATION_BLOCKED', findings } };
    expect(findingsOfRefusal(error)).toEqual(findings);
  });

  const others: [meaning: string, error: unknown][] = [
    ['another error', { name: 'ForbiddenError', details: {} }],
    ['an error without details', { name: 'NotFoundError' }],
    ['findings of another shape', { details: { code: 'PUBLICATION_BLOCKED', findings: ['x'] } }],
    ['nothing', undefined],
  ];
  it.each(others)('gives null for %s', (_meaning, error) => {
    expect(findingsOfRefusal(error)).toBeNull();
  });
});
