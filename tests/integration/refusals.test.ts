import type { Response } from 'supertest';
import { startApplication, type Application } from '../support/application';
import { uniqueTitle } from '../support/documents';
import { scenes } from '../support/refusals/scenes';
import {
  codes,
  complaintsAbout,
  LANGUAGES,
  patternOf,
  type Language,
} from '../support/refusals/sentences';
import { openStage, type Stage } from '../support/refusals/stage';
import { refusalOf, refusals, type RefusalCode } from '../support/refusals/table';

let application: Application;
let stageOf: (language: Language, title: string) => Stage;

beforeAll(async () => {
  application = await startApplication();
  stageOf = await openStage(application);
});
afterAll(() => application.stop());

const isCode = (code: string): code is RefusalCode => code in refusals;
const rows = codes()
  .filter(isCode)
  .flatMap((code) => LANGUAGES.map((language) => [code, language] as const));

/** What the answer says of the fields that are wrong, by their paths. */
const saidOfFields = ({ body }: Response): Record<string, string> => {
  const errors: { path: string[]; message: string }[] = body.error.details?.errors ?? [];
  return Object.fromEntries(errors.map(({ path, message }) => [path.join('.'), message]));
};

describe('Each refusal of the server', () => {
  it.each(rows)(
    'says in its words what is wrong and what to do: %s, in %s',
    async (code, language) => {
      const expected = refusalOf(code);
      const title = uniqueTitle('关于印发示例办法的通知');
      const response = await scenes[code](stageOf(language, title));
      const { error } = response.body;
      const said = saidOfFields(response);
      const field = expected.field ?? '';

      expect([response.status, error?.name]).toEqual([expected.status, expected.name]);
      expect(complaintsAbout(language, error.message)).toEqual([]);
      expect(error.message).toMatch(patternOf(language, code));
      if (expected.isAboutDocument) expect(error.message).toContain(title);
      if (expected.field) expect(said[field] ?? `nothing of ${field}`).toMatch(/\S/);
      if (code.startsWith('wrong.')) expect(said[field]).toMatch(patternOf(language, code));
      if (code.startsWith('fault.')) expect(said[field]).toBe(error.message);
    },
  );
});
