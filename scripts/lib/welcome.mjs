import fs from 'node:fs';
import path from 'node:path';
import { readVariable } from './environment-file.mjs';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {object} SampleOffice
 * @property {{ role: string, email: string, password: string }[]} [accounts]
 * @property {string[]} [tryThese]
 */

const usualThings = [
  'Open a policy without an interpretation and press Publish: the gate says what is missing.',
  'Open one that has a draft interpretation and press 同步发布 (Publish together).',
  'Look at the alerts (预警) for the policy whose interpretation is late.',
];

/** @returns {SampleOffice} */
const sampleOffice = () => {
  const file = path.resolve(
    projectRoot,
    readVariable('SAMPLE_OFFICE_FILE') ?? '.tmp/sample-office.json',
  );
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {}; // no sample office on this database
  }
};

/** @param {string} address */
export const welcome = (address) => {
  const { accounts = [], tryThese = usualThings } = sampleOffice();
  const width = Math.max(0, ...accounts.map(({ email }) => email.length));
  const lines = [
    '',
    '────────────────────────────────────────────────────────────────',
    'The office is open.',
    '',
    `  Admin                       ${address}/admin`,
    `  Policies                    ${address}/api/policies?populate=interpretations`,
    `  Interpretations             ${address}/api/interpretations?populate=policies`,
    '',
    ...(accounts.length > 0
      ? ['Sample accounts (for trying only):']
      : ['The admin asks for a first account when you open it.']),
    ...accounts.map(
      ({ role, email, password }) => `  ${email.padEnd(width)}  ${password}  ${role}`,
    ),
    '',
    'Three things to try:',
    ...tryThese.map((thing, index) => `  ${index + 1}. ${thing}`),
    '',
    'Ctrl-C closes the office; the same command opens it again.',
    '────────────────────────────────────────────────────────────────',
  ];
  console.log(lines.join('\n'));
};
