import { createIntl } from 'react-intl';

const { getMessageFormat } = createIntl({ locale: 'zh-Hans' }).formatters;
const parse = (sentence: string) => getMessageFormat(sentence, 'zh-Hans').getAst();
type Ast = ReturnType<typeof parse>;

/** The values and tags of a message, however deep. */
const namesIn = (ast: Ast): string[] =>
  ast.flatMap((part) => {
    const own = 'value' in part && part.type !== 0 ? [part.value] : [];
    const children = 'children' in part ? namesIn(part.children) : [];
    const options = 'options' in part ? Object.values(part.options) : [];
    return [...own, ...children, ...options.flatMap(({ value }) => namesIn(value))];
  });

/** The names of the values and tags that a message asks for, each once. */
export const placeholders = (sentence: string): string[] =>
  [...new Set(namesIn(parse(sentence)))].sort();

/** Whether a sentence can be read as a message at all. */
export const isMessage = (sentence: string): boolean => {
  try {
    parse(sentence);
    return true;
  } catch {
    return false;
  }
};
