import { isLetThrough, isTrialled } from './trial';

describe('trial mode', () => {
  test.each<[string, boolean]>([
    ['link.missing-interpretation', true],
    ['link.missing-policy', true],
    ['policy-first.policy-not-public', true],
    ['protect-links.policy-left-without-interpretation', false],
    ['disclosure.not-proactive', false],
    ['secrecy-review.incomplete', false],
    ['links', false],
    ['', false],
  ])('lets the finding %s pass: %s', (code, passes) => {
    expect(isTrialled({ code })).toBe(passes);
  });

  it('is told from a warning that would have been none of its business', () => {
    expect(isLetThrough({ params: { trial: true } })).toBe(true);
    expect(isLetThrough({ params: { preexisting: true } })).toBe(false);
    expect(isLetThrough({})).toBe(false);
  });
});
