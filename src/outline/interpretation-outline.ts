import english from './outline.en.json';
import chinese from './outline.zh-Hans.json';

/** Chinese paragraphs stand in by two characters. */
const CHINESE_PARAGRAPH = '<p style="text-indent:2em"></p>';
const PARAGRAPH = '<p></p>';

/**
 * The elements that inspectors look for in an interpretation, as headings with room below, in the
 * language of its locale: English for English, else Chinese.
 */
export const interpretationOutline = (locale: string | undefined): string => {
  const isEnglish = /^en\b/i.test(locale ?? '');
  const headings = isEnglish ? english : chinese;
  const paragraph = isEnglish ? PARAGRAPH : CHINESE_PARAGRAPH;
  return headings.map((heading) => `<h2>${heading}</h2>${paragraph}`).join('');
};

/** Only a text is written along the outline; a video or a press conference is not. */
export const followsOutline = (form: unknown): boolean => form === 'text';
