// Which page stands at which address. Every page is a bundle of its own, loaded when it is first opened or pointed at.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { base } from './book/server.ts';
import { Loading } from './parts/loading.tsx';
import { PageBroken } from './parts/failure.tsx';
import { LostPage } from './pages/lost/lost-page.tsx';
import { readPeopleSearch } from './pages/people/people-search.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage });
const at = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const peopleRoute = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/people/people-page.tsx'), 'PeoplePage'),
  validateSearch: readPeopleSearch,
});

const personRoute = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('./pages/person/person-page.tsx'), 'PersonPage'),
});

const routes = root.addChildren([
  at(
    '/',
    lazyRouteComponent(() => import('./pages/today/today-page.tsx'), 'TodayPage'),
  ),
  peopleRoute,
  personRoute,
  at(
    '/conversations',
    lazyRouteComponent(() => import('./pages/conversations/conversations-page.tsx'), 'ConversationsPage'),
  ),
  at(
    '/learned',
    lazyRouteComponent(() => import('./pages/learned/learned-page.tsx'), 'LearnedPage'),
  ),
  at(
    '/network',
    lazyRouteComponent(() => import('./pages/network/network-page.tsx'), 'NetworkPage'),
  ),
  at(
    '/imports',
    lazyRouteComponent(() => import('./pages/imports/imports-page.tsx'), 'ImportsPage'),
  ),
  at(
    '/settings',
    lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
  ),
  at(
    '/welcome',
    lazyRouteComponent(() => import('./pages/welcome/welcome-page.tsx'), 'WelcomePage'),
  ),
]);

export const router = createRouter({
  routeTree: routes,
  basepath: base || '/',
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultPendingMs: 300,
  defaultErrorComponent: PageBroken,
  scrollRestoration: true,
  // Filters stay readable in the address: ?level=1, not ?level=%221%22
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const words = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)]));
    return words.size > 0 ? `?${words}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
