import type { Check } from './check';

/**
 * An interpretation becomes public only with or after a policy that it explains; a press conference
 * or a briefing may come first, and is only warned about. Documents of other bodies are public.
 *
 * Source: 发布与解读同步; an explanation of a text that nobody can read explains nothing.
 */
export const policyFirst: Check = {
  id: 'policy-first',
  appliesTo: (version) => version.side === 'interpretation' && version.links.length > 0,
  examine(version, context) {
    if (version.side !== 'interpretation' || version.links.length === 0) return [];
    if (version.externalPolicyCount > 0) return [];
    if (version.links.some((policy) => policy.isPublic || context.becomesPublic(policy))) return [];
    const related = version.links.map(({ uid, documentId, locale, title }) => ({
      uid,
      documentId,
      locale,
      title,
    }));
    const problem = { code: 'policy-first.policy-not-public', field: 'policies', related };
    const mayComeFirst = version.form !== null && context.formsBeforePolicy.includes(version.form);
    return [mayComeFirst ? { ...problem, warnOnly: true } : problem];
  },
};
