import { Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useAllowedSections } from '../hooks/use-allowed-sections';
import { useTranslate } from '../hooks/use-translate';
import { SectionNavigation } from './SectionNavigation';
import { sections } from './sections';

/** Everything under the plugin's address: what the person may see, the first of it to begin with. */
export function Pages() {
  const translate = useTranslate();
  const allowed = useAllowedSections();
  const loading = <Page.Loading>{translate('navigation.loading')}</Page.Loading>;
  if (!allowed) return loading;
  const [first] = allowed;
  return (
    <>
      {allowed.length > 1 && <SectionNavigation sections={allowed} />}
      <Suspense fallback={loading}>
        <Routes>
          <Route
            index
            element={first ? <Navigate to={first.path} replace /> : <Page.NoPermissions />}
          />
          {sections.map(({ path, permissions, Page: Content }) => (
            <Route
              key={path}
              path={`${path}/*`}
              element={
                <Page.Protect permissions={permissions}>
                  <Content />
                </Page.Protect>
              }
            />
          ))}
          <Route path="*" element={<Page.Error />} />
        </Routes>
      </Suspense>
    </>
  );
}
