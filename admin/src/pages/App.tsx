import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { InvitePage } from './InvitePage';
import { BatchesPage } from './BatchesPage';
import { BatchPage } from './BatchPage';
import { ImportPage } from './ImportPage';
import { MembersPage } from './MembersPage';
import { PendingPage } from './PendingPage';

/** The pages that the menu link leads to. */
const App = () => (
  <Routes>
    <Route index element={<MembersPage />} />
    <Route path="invite" element={<InvitePage />} />
    <Route path="import" element={<ImportPage />} />
    <Route path="pending" element={<PendingPage />} />
    <Route path="batches" element={<BatchesPage />} />
    <Route path="batches/:id" element={<BatchPage />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);

export default App;
