import { nodesOf } from './dom';

/** Chinese writing: characters, their punctuation, full-width forms. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]/u;

const firstOf = (text: string | undefined): string => [...(text ?? '').trimStart()][0] ?? '';
const lastOf = (text: string | undefined): string => [...(text ?? '').trimEnd()].at(-1) ?? '';

/**
 * Word breaks the lines of its HTML anywhere between Chinese characters; browsers would show each
 * break as a space.
 */
export const joinLines = (root: Element): void => {
  // `NodeFilter.SHOW_TEXT`
  const nodes = nodesOf(root, 4);
  const texts = nodes.map(({ textContent }) => textContent ?? '');
  texts.forEach((text, index) => {
    const node = nodes[index];
    if (node === undefined || !/[\r\n]/.test(text)) return;
    node.textContent = text.replace(/[ \t]*[\r\n]+[ \t]*/g, (gap, offset: number) => {
      const before = lastOf(text.slice(0, offset)) || lastOf(texts[index - 1]);
      const after = firstOf(text.slice(offset + gap.length)) || firstOf(texts[index + 1]);
      return CHINESE.test(before) || CHINESE.test(after) ? '' : ' ';
    });
  });
};
