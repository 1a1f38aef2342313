import type { Core } from '@strapi/strapi';
import type { FindModel, Model } from '../validation/model';

export const POLICY = 'api::policy.policy';
export const INTERPRETATION = 'api::interpretation.interpretation';
export const DEPARTMENT = 'api::department.department';

/** The registered content types and components, read at the first look-up. */
export const findModelIn = (strapi: Core.Strapi): FindModel => {
  let models: Map<string, Model> | undefined;
  return (uid) => {
    models ??= new Map(
      Object.values<Model>({ ...strapi.contentTypes, ...strapi.components }).map((model) => [
        model.uid,
        model,
      ]),
    );
    return models.get(uid);
  };
};
