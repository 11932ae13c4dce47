import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../fonts.css';
import '../tokens.css';
import '../base.css';
import { CustomerPage } from './customer-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <CustomerPage />
  </StrictMode>,
);
