/** Where Strapi keeps the language of this browser. */
export const LANGUAGE_KEY = 'strapi-admin-language';
const GUIDED_TOUR_KEY = 'STRAPI_GUIDED_TOUR';

/** Strapi falls back to English where a browser has chosen nothing; this office works in Chinese. */
export const preferChinese = (): void => {
  if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, 'zh-Hans');
};

/** The tour teaches how to build content types, and its overlay swallows clicks. */
export const skipGuidedTour = (): void => {
  if (localStorage.getItem(GUIDED_TOUR_KEY) !== null) return;
  const tour = { tours: {}, enabled: false, hidden: true, completedActions: [] };
  localStorage.setItem(GUIDED_TOUR_KEY, JSON.stringify(tour));
};

/** The banner about the media library, which Strapi keys by flag and by project, if it has an id. */
export const dismissStrapiNews = (): void => {
  for (const project of ['undefined', 'false']) {
    const key = `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${project}`;
    if (localStorage.getItem(key) === null) localStorage.setItem(key, 'true');
  }
};
