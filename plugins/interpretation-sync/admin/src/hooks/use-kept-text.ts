import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { saves } from '../services/save-watch';

/**
 * Keeps what was typed where saving it is refused, such as for a field at fault or while somebody
 * else works on linked documents: the content manager would show the stored text again, and take
 * the form for saved unless a field is at fault.
 */
export function useKeptText(uid: string, documentId: string | undefined): void {
  const form = useForm('InterpretationSyncKeptText', (state) => state);
  const latest = useRef(form);
  latest.current = form;
  const sent = useRef<Pick<typeof form, 'initialValues' | 'values'> | null>(null);
  const refused = useRef<typeof sent.current>(null);

  useEffect(
    () =>
      saves.subscribe((progress) => {
        if (progress.uid !== uid || progress.documentId !== documentId) return;
        const { initialValues, getValues } = latest.current;
        if (progress.step === 'sent') sent.current = { initialValues, values: getValues() };
        else refused.current = sent.current;
      }),
    [uid, documentId],
  );

  const { isSubmitting } = form;
  useEffect(() => {
    // The content manager has done with the form only once it is no longer submitting.
    if (isSubmitting || !refused.current) return;
    const { initialValues, values } = refused.current;
    refused.current = null;
    const { errors, resetForm, setErrors, setValues } = latest.current;
    resetForm(initialValues);
    setValues(values);
    setErrors(errors);
  }, [isSubmitting]);
}
