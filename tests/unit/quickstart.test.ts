import { spawnSync } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';

const projectRoot = path.resolve(__dirname, '../..');

const check = (port: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/quickstart.mjs', '--check'],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, PORT: port } },
  );
  return { status, said: stdout + stderr };
};

const listen = () =>
  new Promise<{ port: number; close: () => void }>((resolve, reject) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port.'));
      else resolve({ port: address.port, close: () => server.close() });
    });
  });

describe('quickstart, before it does anything', () => {
  test('says that all is well when the port is free', async () => {
    const { port, close } = await listen();
    close();
    expect(check(String(port))).toEqual({
      status: 0,
      said: expect.stringContaining('all is well'),
    });
  });

  test('names who has the port, and how to choose another', async () => {
    const { port, close } = await listen();
    const { status, said } = check(String(port));
    close();
    expect(status).toBe(1);
    expect(said).toContain(`Port ${port} is in use by`);
    expect(said).toContain(`PORT=${port + 1} npm run quickstart`);
  });

  test.each(['abc', '0', '70000', '1.5'])('refuses the port "%s"', (port) => {
    const { status, said } = check(port);
    expect(status).toBe(1);
    expect(said).toContain(`PORT is "${port}"`);
  });
});
