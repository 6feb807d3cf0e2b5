// First, so that what a part says of its own buttons stands.
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/overlays.css';
import './styles/page.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { whenSignedOut } from './api/client.ts';
import { createQueryClient } from './api/queries.ts';
import { routes } from './routes.tsx';

const router = createBrowserRouter(routes, { basename: '/staff' });

/** Wherever the sign-in ends, the way back leads to the same place; drafts wait there. */
whenSignedOut(() => {
  const { pathname } = router.state.location;
  if (pathname === '/staff/sign-in') return;
  void router.navigate(`/sign-in?${new URLSearchParams({ next: pathname })}`);
});

const client = createQueryClient();

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <I18nProvider locale="en-GB">
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
