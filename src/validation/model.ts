/** What the checks read of a Strapi attribute. */
export interface ModelAttribute {
  type: string;
  writable?: boolean;
  maxLength?: number;
  /** `text.format`: what a long text holds, when it is not plain. */
  pluginOptions?: { text?: { format?: string } };
  /** `outline`: what a new document of this type starts from. */
  options?: { outline?: boolean };
  enum?: readonly string[];
  component?: string;
  repeatable?: boolean;
  relation?: string;
  target?: string;
  multiple?: boolean;
}

/** A content type or a component. */
export interface Model {
  uid: string;
  modelType: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, ModelAttribute>;
}

export type FindModel = (uid: string) => Model | undefined;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Intl id of the label of an attribute, as Strapi's content manager looks it up. */
export const labelId = (model: Model, attribute: string): string =>
  model.modelType === 'component'
    ? `content-manager.components.${model.uid}.${attribute}`
    : `content-manager.content-types.${model.uid}.${attribute}`;
