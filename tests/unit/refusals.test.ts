import { codes, complaintsAbout } from '../support/refusals/sentences';
import { refusals } from '../support/refusals/table';

describe('The table of refusals', () => {
  it('has a row for every code that has a sentence, and for nothing else', () => {
    expect(Object.keys(refusals).sort()).toEqual(codes().sort());
  });

  it('notices a sentence that leaves its reader alone', () => {
    expect(complaintsAbout('zh-Hans', '不能发布《甲》。')).toEqual([
      'no next step: 不能发布《甲》。',
    ]);
    expect(complaintsAbout('en', 'May not be published.')).toHaveLength(1);
    expect(complaintsAbout('zh-Hans', 'Forbidden')).toHaveLength(2);
    expect(complaintsAbout('en', '[object Object] is wrong. Please correct it.')).toHaveLength(1);
  });
});
