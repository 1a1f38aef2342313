const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take minutes, the longest first. */
const LONGEST = ['property', 'races', 'sweep-killed', 'instances-killed', 'drafts-stay-private'];

const rank = ({ path }) => {
  const index = LONGEST.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return index === -1 ? LONGEST.length : index;
};

/**
 * On a fresh clone jest knows no durations and goes by the size of a file: the longest suites
 * would come last, when only one worker is left with something to do.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}

module.exports = LongestFirst;
