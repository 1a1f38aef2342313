import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { permissions } from '../permissions';
import { AlertsPage } from './alerts/AlertsPage';

/** Everything under the plugin's address. */
export function Pages() {
  return (
    <Routes>
      <Route index element={<Navigate to="alerts" replace />} />
      <Route
        path="alerts"
        element={
          <Page.Protect permissions={permissions.readAlerts}>
            <AlertsPage />
          </Page.Protect>
        }
      />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
