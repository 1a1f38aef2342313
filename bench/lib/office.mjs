/** Documents as an office has them: complete, with a department, linked to each other. */
const POLICY = 'api::policy.policy';
const INTERPRETATION = 'api::interpretation.interpretation';

const paragraph = (/** @type {number} */ number) =>
  `<p>第${number}条　各处室、各直属单位应当按照职责分工,在规定时限内办理本通知所列事项,并将办理情况报办公室汇总。</p>`;
const body = Array.from({ length: 20 }, (_, index) => paragraph(index + 1)).join('');

/**
 * Drafts of policies and their interpretations, linked in pairs.
 * @param {any} strapi
 * @param {number} count
 * @returns {Promise<{ policy: string, interpretation: string }[]>} document ids
 */
export async function writePairs(strapi, count) {
  const department = await strapi.documents('api::department.department').create({
    data: { name: `政策法规处${Date.now()}`, kind: 'division' },
  });
  const pairs = [];
  for (let index = 0; index < count; index += 1) {
    const policy = await strapi.documents(POLICY).create({
      data: {
        title: `关于做好第${index}号事项办理工作的通知`,
        documentNumber: `示司发[2026]${index + 1}号`,
        issuer: '示例省司法厅',
        category: 'notice',
        nature: 'normative',
        interpretationDuty: 'required',
        disclosure: 'proactive',
        issuedOn: '2026-03-02',
        summary: '明确办理事项、时限和责任分工。',
        draftingDepartment: department.documentId,
        body,
      },
    });
    const interpretation = await strapi.documents(INTERPRETATION).create({
      data: {
        title: `一图读懂第${index}号事项办理工作`,
        form: 'infographic',
        interpreters: [{ kind: 'drafter', name: '张三', post: '处长' }],
        department: department.documentId,
        policies: [policy.documentId],
        body,
      },
    });
    pairs.push({ policy: policy.documentId, interpretation: interpretation.documentId });
  }
  return pairs;
}
