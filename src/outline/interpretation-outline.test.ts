import { sanitiseBody } from '../text/sanitise-body';
import { interpretationOutline } from './interpretation-outline';

describe('interpretationOutline', () => {
  it.each([
    ['zh-Hans', '一、背景依据'],
    [undefined, '一、背景依据'],
    ['fr', '一、背景依据'],
    ['en', '1. Background and basis'],
    ['en-GB', '1. Background and basis'],
  ])('begins in locale %s with %s', (locale, heading) => {
    expect(interpretationOutline(locale)).toMatch(new RegExp(`^<h2>${heading}</h2>`));
  });

  it.each(['zh-Hans', 'en'])('has the six elements in %s', (locale) => {
    expect(interpretationOutline(locale).match(/<h2>/g)).toHaveLength(6);
  });

  it.each(['zh-Hans', 'en'])('is stored as it is in %s', (locale) => {
    expect(sanitiseBody(interpretationOutline(locale))).toBe(interpretationOutline(locale));
  });
});
