/**
 * Reads `[{ file, code }]` from standard input, lints each as if it lay in that file, and prints the
 * ids of the rules that complained. Rules that need types are off: the files do not exist.
 */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { projectRoot } from '../lib/paths.mjs';

const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }],
});
/** @type {{ file: string, code: string }[]} */
const snippets = JSON.parse(readFileSync(0, 'utf8'));

const complaints = [];
for (const { file, code } of snippets) {
  const results = await eslint.lintText(`${code}\n`, { filePath: file });
  complaints.push(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)),
  );
}
console.log(JSON.stringify(complaints));
