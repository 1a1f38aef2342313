/** What a body may show or lead to; the editor and the sanitiser agree on it. */

/** Images come from the web or from the media library, never from `data:` or elsewhere on this server. */
export const isImageSource = (source: string | null | undefined): source is string =>
  typeof source === 'string' &&
  (/^https?:\/\//i.test(source) || (source.startsWith('/uploads/') && !source.includes('..')));

/** Links lead to the web, to a mail address, or to a place on the same site. */
export const isLinkTarget = (target: string): boolean => {
  // Browsers ignore these characters in a scheme.
  const plain = target.replace(/[\u0000-\u0020]/g, '');
  if (plain === '' || plain.startsWith('//')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1];
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
};
