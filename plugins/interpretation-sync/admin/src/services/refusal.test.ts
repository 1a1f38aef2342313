import { refusalOf } from './refusal';

const document = { uid: 'a.b', documentId: 'x1', locale: 'en', title: 'A' };
const findings = [{ code: 'link.missing-policy', severity: 'block', document }];
const details = {
  code: 'PUBLICATION_BLOCKED',
  uid: 'a.b',
  documentId: 'x1',
  locale: 'en',
  findings,
};

describe('refusalOf', () => {
  it('gives what the server says of a refused publication', () => {
    expect(refusalOf({ details })).toEqual(details);
  });

  const others: [meaning: string, error: unknown][] = [
    ['another error', { name: 'ForbiddenError', details: {} }],
    ['an error without details', { name: 'NotFoundError' }],
    ['findings of another shape', { details: { ...details, findings: ['x'] } }],
    ['a refusal that names no document', { details: { ...details, documentId: undefined } }],
    ['nothing', undefined],
  ];
  it.each(others)('gives null for %s', (_meaning, error) => {
    expect(refusalOf(error)).toBeNull();
  });
});
