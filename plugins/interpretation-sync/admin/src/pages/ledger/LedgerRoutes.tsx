import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DeadlinePage } from './DeadlinePage';
import { LedgerPage } from './LedgerPage';

/** The ledger, and below it each deadline. */
export function LedgerRoutes() {
  return (
    <Routes>
      <Route index element={<LedgerPage />} />
      <Route path=":id" element={<DeadlinePage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
