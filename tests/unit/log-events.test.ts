import fs from 'node:fs';
import path from 'node:path';

const projectRoot = path.resolve(__dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(projectRoot, file), 'utf8');

describe('The events of the log', () => {
  const source = read('plugins/interpretation-sync/server/src/services/ports/log.ts');
  const events = [...source.matchAll(/\| '([a-z.-]+)'/g)].map(([, name = '']) => name);
  const [, table = ''] = read('docs/operations.md').split('| Event ');
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));

  it.each(events)('%s is explained to operators', (event) => {
    expect(rows.filter((row) => row.includes(`\`${event}\``))).toHaveLength(1);
  });

  it('are found', () => {
    expect(events).toContain('sweep.done');
  });
});
