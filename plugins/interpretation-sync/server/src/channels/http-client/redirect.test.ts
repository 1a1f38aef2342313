import { createOutboundRules } from '../../services/outbound-rules';
import { redirectOf } from './redirect';

const rules = createOutboundRules(['intranet']);
const judge = (from: string, location: string | undefined, status = 307) => {
  const redirect = redirectOf(new URL(from), { status, location }, rules);
  if (redirect === null) return null;
  return 'to' in redirect ? redirect.to.href : redirect.fault;
};

describe('a redirect', () => {
  test.each<[from: string, location: string | undefined, expected: string]>([
    ['https://a.cn/x', '/y?z=1', 'https://a.cn/y?z=1'],
    ['https://a.cn/x', 'https://a.cn/y', 'https://a.cn/y'],
    ['http://a.cn/x', 'https://a.cn/x', 'https://a.cn/x'],
    ['http://intranet/x', '/y', 'http://intranet/y'],
    ['https://a.cn/x', 'http://a.cn/x', 'redirect-refused'],
    ['https://a.cn/x', 'https://b.cn/x', 'redirect-refused'],
    ['https://a.cn/x', 'https://a.cn:8443/x', 'redirect-refused'],
    ['https://a.cn/x', '//b.cn/x', 'redirect-refused'],
    ['https://a.cn/x', 'https://user:secret@a.cn/x', 'redirect-refused'],
    ['https://a.cn/x', 'file:///etc/passwd', 'redirect-refused'],
    ['https://a.cn/x', 'http://[', 'redirect-refused'],
    ['https://a.cn/x', undefined, 'redirect-refused'],
    ['https://a.cn/x', 'https://intranet/x', 'redirect-refused'],
    ['https://a.cn/x', 'http://127.0.0.1/', 'address-private'],
    ['https://a.cn/x', 'https://localhost/', 'address-private'],
    ['https://a.cn/x', 'http://[::ffff:10.0.0.1]/', 'address-private'],
  ])('from %s to %s: %s', (from, location, expected) => {
    expect(judge(from, location)).toBe(expected);
  });

  test.each([
    [301, 'https://a.cn/y'],
    [302, 'https://a.cn/y'],
    [308, 'https://a.cn/y'],
    [300, 'redirect-refused'],
    [303, 'redirect-refused'],
    [304, null],
    [200, null],
  ])('with status %s: %s', (status, expected) => {
    expect(judge('https://a.cn/x', '/y', status)).toBe(expected);
  });
});
