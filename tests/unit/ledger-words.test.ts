import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const plugin = 'plugins/interpretation-sync';
const read = (file: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const wordsOf = (language: string) => read(`${plugin}/server/src/messages/words.${language}.json`);

describe('The words of the exported ledger', () => {
  it('are the same ones in both languages', () => {
    expect(Object.keys(wordsOf('zh-Hans'))).toEqual(Object.keys(wordsOf('en')));
  });

  it('have a title that a sheet can bear', () => {
    for (const language of ['zh-Hans', 'en']) {
      expect(wordsOf(language)['ledger']).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
    }
  });

  describe.each(['zh-Hans', 'en'])('in %s', (language) => {
    const words = Object.entries(wordsOf(language));
    const ofKinds = (...kinds: string[]) =>
      words.flatMap(([key, word]) => {
        const [kind = '', value = ''] = key.split('.');
        return kinds.includes(kind) ? [[value, word]] : [];
      });

    it('name values as the forms do', () => {
      const labels = read(`src/labels/${language}.json`);
      const values = ofKinds('duty', 'nature', 'category', 'form');
      expect(values.length).toBeGreaterThan(25);
      for (const [value, word] of values)
        expect([value, labels[String(value)]]).toEqual([value, word]);
    });

    it('name states and links as the screen does', () => {
      const screen = read(`${plugin}/admin/src/translations/${language}.json`);
      const states = ofKinds('state');
      expect(states).toHaveLength(10);
      for (const [state, word] of states) expect(screen[`deadline.state.${state}`]).toBe(word);
      expect(ofKinds('link')).toEqual([
        ['both', screen['ledger.link.both']],
        ['not-public', screen['ledger.link.not-public']],
        ['none', screen['ledger.interpretations.none']],
      ]);
    });
  });
});
