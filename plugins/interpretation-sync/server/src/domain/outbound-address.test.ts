import { addressFault, isPrivateAddress, type AddressFault } from './outbound-address';

describe('an address that the server is to call', () => {
  test.each<[string, AddressFault | null]>([
    ['https://example.org/hook', null],
    ['http://example.org:8080/hook?a=b', null],
    ['https://8.8.8.8/', null],
    ['https://[2400:3200::1]/', null],
    ['ftp://example.org/', 'malformed'],
    ['javascript:alert(1)', 'malformed'],
    ['example.org', 'malformed'],
    ['', 'malformed'],
    ['http://', 'malformed'],
    ['https://user:secret@example.org/', 'credentials'],
    ['https://user@example.org/', 'credentials'],
    ['http://localhost/', 'private'],
    ['http://LOCALHOST:1337/', 'private'],
    ['http://hooks.localhost/', 'private'],
    ['http://intranet/', 'private'],
    ['http://intranet./', 'private'],
    ['http://metadata.google.internal/', 'private'],
    ['http://printer.local/', 'private'],
    ['http://127.0.0.1/', 'private'],
    ['http://127.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0x7f.0.0.1/', 'private'],
    ['http://0.0.0.0/', 'private'],
    ['http://10.1.2.3/', 'private'],
    ['http://100.64.0.1/', 'private'],
    ['http://100.128.0.1/', null],
    ['http://169.254.169.254/latest/meta-data', 'private'],
    ['http://172.16.0.1/', 'private'],
    ['http://172.32.0.1/', null],
    ['http://192.168.1.1/', 'private'],
    ['http://224.0.0.1/', 'private'],
    ['http://255.255.255.255/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::]/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['http://[fe80::1]/', 'private'],
    ['http://[fd00::1]/', 'private'],
    ['http://[2002:7f00:1::]/', 'private'],
    ['http://[64:ff9b::7f00:1]/', 'private'],
    ['http://[2001:0:7f00:1::]/', 'private'],
    ['http://[2001::1]/', 'private'],
    ['http://[2001:10::1]/', 'private'],
    ['http://[2001:db8::1]/', 'private'],
    ['http://[3fff::1]/', 'private'],
    ['http://[2001:250::1]/', null],
    ['http://[2001:da8::1]/', null],
    ['http://192.0.2.1/', 'private'],
    ['http://198.51.100.1/', 'private'],
    ['http://203.0.113.1/', 'private'],
    ['http://192.88.99.1/', 'private'],
    ['http://198.18.0.1/', 'private'],
  ])('%s is judged %s', (address, fault) => {
    expect(addressFault(address, [])).toBe(fault);
  });

  it('may lead into the own network where its host is allowed', () => {
    expect(addressFault('http://intranet:8080/hook', ['intranet'])).toBeNull();
    expect(addressFault('http://10.1.2.3/hook', ['10.1.2.3'])).toBeNull();
    expect(addressFault('http://other/hook', ['intranet'])).toBe('private');
    expect(addressFault('http://user@intranet/hook', ['intranet'])).toBe('credentials');
  });
});

describe('an address that a name resolves to', () => {
  test.each([
    ['8.8.8.8', false],
    ['2400:3200::1', false],
    ['127.0.0.1', true],
    ['10.0.0.1', true],
    ['100.64.0.1', true],
    ['169.254.169.254', true],
    ['0.0.0.0', true],
    ['255.255.255.255', true],
    ['::', true],
    ['::1', true],
    ['::ffff:8.8.8.8', true],
    ['::ffff:127.0.0.1', true],
    ['0:0:0:0:0:ffff:7f00:1', true],
    ['fe80::1', true],
    ['fe80::1%eth0', true],
    ['fc00::1', true],
    ['ff02::1', true],
    ['', true],
    ['example.org/', true],
  ])('%s is private: %s', (address, expected) => {
    expect(isPrivateAddress(address)).toBe(expected);
  });
});
