import type { Check } from './check';

/**
 * A policy that owes an interpretation has at least one linked interpretation, of which a draft is
 * enough, or a waiver; an interpretation explains at least one policy, its own body's or another's.
 *
 * Source: 政策性文件与解读材料同步组织、同步审签、同步部署; 互为链接.
 */
export const link: Check = {
  id: 'link',
  appliesTo: (version) =>
    version.side === 'interpretation' || (version.duty !== 'not-required' && !version.waived),
  examine(version) {
    if (version.links.length > 0) return [];
    if (version.side === 'interpretation') {
      if (version.externalPolicyCount > 0) return [];
      return [{ code: 'link.missing-policy', field: 'policies' }];
    }
    if (version.duty === 'required') {
      return [{ code: 'link.missing-interpretation', field: 'interpretations' }];
    }
    return [{ code: 'link.missing-interpretation', field: 'interpretations', warnOnly: true }];
  },
};
