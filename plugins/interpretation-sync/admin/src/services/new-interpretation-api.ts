import type { DocumentReference } from '../../../shared/contracts';
import { interpretationTitle } from '../../../shared/translations/interpretation-title';
import { api, documentTag, listTag } from './api';
import type { MappedTypes } from './interpretation-sync-api';
import { member, textMember } from './unknown';

interface NewInterpretation {
  types: MappedTypes;
  policy: DocumentReference;
}

const localeOf = ({ locale }: DocumentReference) => (locale ? { locale } : {});

/**
 * Through the routes of the content manager, as its own forms do: what the person may not write is
 * left out, and the body begins as in a form.
 */
const newInterpretationApi = api.injectEndpoints({
  endpoints: (builder) => ({
    createInterpretation: builder.mutation<{ documentId: string }, NewInterpretation>({
      queryFn: async ({ types, policy }, _api, _options, ask) => {
        const { interpretation, policy: fields } = types.fields;
        const params = localeOf(policy);
        const drafting =
          fields.department &&
          interpretation.department &&
          (await ask({
            url: `/content-manager/relations/${policy.uid}/${policy.documentId}/${fields.department}`,
            config: { params },
          }));
        const department = drafting ? firstId(drafting.data) : null;
        const connect = (documentId: string) => ({
          connect: [{ documentId, id: documentId, ...params }],
        });
        const created = await ask({
          url: `/content-manager/collection-types/${types.interpretation}`,
          method: 'POST',
          config: { params },
          data: {
            [interpretation.title]: interpretationTitle(policy),
            [interpretation.policies]: connect(policy.documentId),
            ...(interpretation.form
              ? { [interpretation.form.name]: interpretation.form.first }
              : {}),
            ...(interpretation.department && department
              ? { [interpretation.department]: connect(department) }
              : {}),
          },
        });
        if (created.error) return { error: created.error };
        return { data: { documentId: textMember(member(created.data, 'data'), 'documentId') } };
      },
      invalidatesTags: (created, _error, { types, policy }) =>
        created
          ? [
              'InterpretationSyncGate',
              'Relations',
              'RecentDocumentList',
              'CountDocuments',
              documentTag(policy),
              listTag(types.interpretation),
            ]
          : [],
    }),
  }),
});

/** The one department that a relation leads to; null where it leads nowhere or may not be read. */
function firstId(answer: unknown): string | null {
  const results = member(answer, 'results');
  const [first]: unknown[] = Array.isArray(results) ? results : [];
  return textMember(first, 'documentId') || null;
}

export const { useCreateInterpretationMutation } = newInterpretationApi;
