/** Takes an element away and leaves what is in it. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** The same content under another tag, without attributes. */
export const rename = (element: Element, tag: string): Element => {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
};

/**
 * The declarations of a `style` attribute as written: the browser's own reading has lost those of
 * office programs.
 */
export const styleOf = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    (element.getAttribute('style') ?? '').split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 1) return [];
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      return [[property, value] satisfies [string, string]];
    }),
  );

/** Whether nothing of the text is visible. */
export const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** Whether an element shows neither text nor image. */
export const holdsNothing = (element: Element): boolean =>
  isBlank(element.textContent) && element.querySelector('img') === null;

/** All nodes of a kind below a root, collected before any of them moves. */
export const nodesOf = (root: Element, kind: number): Node[] => {
  const walker = root.ownerDocument.createTreeWalker(root, kind);
  const nodes: Node[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode);
  return nodes;
};
