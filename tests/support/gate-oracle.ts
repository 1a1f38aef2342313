import { DEFAULT_LOCALE, type Side } from './documents';
import type { DocumentState, OfficeState, VersionState } from './office-state';

/** A document that one call would make public, in one locale. */
export interface Intended {
  side: Side;
  documentId: string;
  locale: string;
}

/** What the tables don't show: with which interpretations a policy was last published. */
export type PublishedLinks = ReadonlyMap<string, ReadonlySet<string>>;

/** May be public before its policy is: 新闻发布会、政策吹风会. */
const EARLY_FORMS = ['press-conference', 'briefing'];

const sameAs =
  ({ side, documentId, locale }: Intended) =>
  (other: Intended): boolean =>
    other.side === side && other.documentId === documentId && other.locale === locale;

/** Problems for which a version may not be public, by the letter of the two rules. */
const problemsOf = (
  side: Side,
  { duty, form, externalPolicies, links }: VersionState,
  isPublic: (counterpart: string) => boolean,
): string[] => {
  if (side === 'policy') {
    const isBound = !['recommended', 'not-required'].includes(duty);
    return isBound && links.length === 0 ? ['link.missing-interpretation'] : [];
  }
  if (externalPolicies > 0) return [];
  if (links.length === 0) return ['link.missing-policy'];
  if (EARLY_FORMS.includes(form) || links.some(isPublic)) return [];
  return ['policy-first.policy-not-public'];
};

/** A translation that has no links of its own stands on those of its original. */
const originalOf = (
  { side, documentId, locale }: DocumentState,
  { links }: VersionState,
  { documents }: OfficeState,
): { locale: string; links: string[] } => {
  const isOwn = links.length > 0 || locale === DEFAULT_LOCALE;
  const original = isOwn
    ? undefined
    : documents.find(sameAs({ side, documentId, locale: DEFAULT_LOCALE }))?.drafts[0];
  return original ? { locale: DEFAULT_LOCALE, links: original.links } : { locale, links };
};

/** What is wrong with the public version already: publishing again does not make it worse. */
const problemsOfPublic = (
  document: DocumentState,
  office: OfficeState,
  memory: PublishedLinks,
): string[] => {
  const { side, documentId, locale, published } = document;
  const [version] = published;
  if (!version) return [];
  if (side === 'interpretation') {
    const isLost = version.links.length === 0 && version.externalPolicies === 0;
    if (!isLost) return [];
    // Its policy is not public: it was taken down, or came later than an early form.
    return EARLY_FORMS.includes(version.form)
      ? ['link.missing-policy']
      : ['link.missing-policy', 'policy-first.policy-not-public'];
  }
  const remembered = locale === DEFAULT_LOCALE ? [...(memory.get(documentId) ?? [])] : [];
  const own = { ...version, links: [...version.links, ...remembered] };
  const { links } = originalOf(document, own, office);
  return problemsOf('policy', { ...version, links }, () => true);
};

/** In other locales the public row takes over duty and form, which are the same everywhere. */
const siblingsOf = (
  intended: readonly Intended[],
  { documents }: OfficeState,
): { document: DocumentState; version: VersionState; before: VersionState }[] =>
  documents.flatMap((document) => {
    const [published] = document.published;
    if (!published || intended.some(sameAs(document))) return [];
    const source = documents.find(
      (other) =>
        other.side === document.side &&
        other.documentId === document.documentId &&
        intended.some(sameAs(other)),
    )?.drafts[0];
    if (!source || (source.duty === published.duty && source.form === published.form)) return [];
    const links = [...new Set([...published.links, ...(document.drafts[0]?.links ?? [])])];
    return [
      {
        document,
        version: { ...published, links, duty: source.duty, form: source.form },
        before: { ...published, links },
      },
    ];
  });

/**
 * Which findings must refuse this publication, as `code documentId locale`: the rules of the gate
 * written down a second time, from the contract, to judge the first.
 *
 * @param waived policies that have a waiver in force.
 */
export const expectedRefusals = (
  office: OfficeState,
  intended: readonly Intended[],
  memory: PublishedLinks,
  waived: ReadonlySet<string>,
): string[] => {
  const isPublicIn = (side: Side, locale: string) => (documentId: string) => {
    const counterpart: Intended = {
      side: side === 'policy' ? 'interpretation' : 'policy',
      documentId,
      locale,
    };
    return (
      intended.some(sameAs(counterpart)) ||
      office.documents.some((other) => sameAs(counterpart)(other) && other.published.length > 0)
    );
  };
  const problems = (document: DocumentState, version: VersionState): string[] => {
    // A waiver lifts the one rule that policies have, in every language.
    if (document.side === 'policy' && waived.has(document.documentId)) return [];
    const { locale, links } = originalOf(document, version, office);
    return problemsOf(document.side, { ...version, links }, isPublicIn(document.side, locale));
  };
  const own = office.documents.flatMap((document) => {
    const [draft] = document.drafts;
    if (!draft || !intended.some(sameAs(document))) return [];
    const { documentId, locale } = document;
    const accepted = problemsOfPublic(document, office, memory);
    return problems(document, draft)
      .filter((code) => !accepted.includes(code))
      .map((code) => `${code} ${documentId} ${locale}`);
  });
  const siblings = siblingsOf(intended, office).flatMap(({ document, version, before }) => {
    const { documentId, locale } = document;
    const accepted = problems(document, before);
    return problems(document, version)
      .filter((code) => !accepted.includes(code))
      .map((code) => `${code} ${documentId} ${locale}`);
  });
  return [...own, ...siblings].sort();
};
