import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { followsOutline, interpretationOutline } from '../../outline/interpretation-outline';

interface OutlineOptions {
  /** Whether documents of this type start from the outline. */
  isOffered: boolean;
  value: string;
  onChange: (html: string) => void;
}

interface Outline {
  html: string;
  /** What the editor shows: the outline, also while the form holds nothing. */
  shown: string;
  /** To be told what the person wrote. */
  edited: (html: string) => void;
}

interface Locale {
  plugins?: { i18n?: { locale?: string } };
}

/**
 * A new interpretation starts from the outline. It is shown at once and enters the form with the
 * person's first own entry, so that a form that was only looked at is left without a question. Other
 * forms than a text lose it again, as long as nothing was written into it.
 */
export const useOutline = ({ isOffered, value, onChange }: OutlineOptions): Outline => {
  const [{ query }] = useQueryParams<Locale>();
  const html = interpretationOutline(query?.plugins?.i18n?.locale);
  const isNew = useForm('useOutline', ({ initialValues }) => !('id' in initialValues));
  const isModified = useForm('useOutline', ({ modified }) => modified);
  const form = useForm('useOutline', ({ values }) => ('form' in values ? values.form : null));
  const wasEmptied = useRef(false);

  const isWanted = form === undefined || form === null || form === '' || followsOutline(form);
  const starts = isOffered && isNew && isWanted && value === '' && !wasEmptied.current;
  const isToEnter = starts && isModified;
  const isToLeave = isNew && !isWanted && value === html;

  useEffect(() => {
    if (isToEnter) onChange(html);
    if (isToLeave) onChange('');
    // The form's setter is another one at every render.
  }, [isToEnter, isToLeave, html]);

  return {
    html,
    shown: starts ? html : value,
    edited: (written) => {
      wasEmptied.current = written === '';
      onChange(written);
    },
  };
};
