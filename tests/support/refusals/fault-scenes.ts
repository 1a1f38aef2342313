import { createDepartment } from '../departments';
import { createPolicy, INTERPRETATION, POLICY } from '../documents';
import { DOCUMENTS, MISSING, type Scene } from './stage';
import type { RefusalCode } from './table';

type FaultCode = Extract<RefusalCode, `fault.${string}`>;

const writing =
  (uid: string, least: object) =>
  (data: object): Scene =>
  ({ admin }) =>
    admin('post', `${DOCUMENTS}/${uid}`, { ...least, ...data });
const policy = writing(POLICY, { title: '关于示例的通知' });
const interpretation = writing(INTERPRETATION, { title: '图解示例', form: 'video' });
const department = writing('api::department.department', { name: '示例处' });
const read =
  (question: string): Scene =>
  (stage) =>
    stage.read(`/api/policies?${question}`);

/** A value each that a form, an import or a program might send. */
export const faultScenes: Record<FaultCode, Scene> = {
  'fault.control-character': policy({ summary: '关于\u0007示例' }),
  'fault.lone-surrogate': policy({ title: '关于\ud83d示例' }),
  'fault.direction-character': policy({ title: '关于\u202e示例' }),
  'fault.not-text': policy({ summary: 5 }),
  'fault.too-long': policy({ title: '长'.repeat(300) }),
  'fault.not-a-choice': policy({ nature: 'NORMATIVE' }),
  'fault.not-yes-or-no': department({ contacts: [{ name: '甲', backup: 'perhaps' }] }),
  'fault.not-a-date': policy({ issuedOn: '2026-02-30' }),
  'fault.not-an-instant': policy({ officialPublishedAt: '2026-01-05T09:00:00' }),
  'fault.not-a-web-address': policy({ publicUrl: 'javascript:alert(1)' }),
  'fault.not-a-mail-address': department({ contacts: [{ email: '没有' }] }),
  'fault.not-an-entry': policy({ interpretationPlan: '方案' }),
  'fault.not-a-list': interpretation({ interpreters: '专家' }),
  'fault.unknown-field': ({ program }) =>
    program('post', '/api/policies', { data: { title: '甲', valueOf: 5 } }),
  'fault.not-a-row-number': read('filters[id][$eq]=abc'),
  'fault.not-a-page': read('pagination[page]=0'),
  'fault.question-unreadable': read('filters[]=abc'),
  'fault.link-malformed': policy({ interpretations: true }),
  'fault.link-single': async (stage) => {
    const names = ['甲处', '乙处'];
    const both = await Promise.all(
      names.map((name) => createDepartment(stage.application, { name })),
    );
    return policy({ draftingDepartment: both })(stage);
  },
  'fault.link-too-many': policy({ interpretations: Array(501).fill(MISSING) }),
  'fault.link-missing': policy({ interpretations: [MISSING] }),
  'fault.link-cyclic': async ({ admin, application }) => {
    const first = await createPolicy(application);
    const second = await createPolicy(application, { repeals: [first] });
    return admin('put', `${DOCUMENTS}/${POLICY}/${first}`, { repeals: [second] });
  },
  'fault.locale-unknown': ({ program }) =>
    program('post', '/api/policies?locale=xx', { data: { title: '关于示例的通知' } }),
  'fault.slug-malformed': policy({ slug: 'not a slug!' }),
  'fault.slug-taken': async (stage) => {
    await createPolicy(stage.application, { slug: 'taken' }).catch(() => undefined);
    return policy({ slug: 'taken' })(stage);
  },
};
