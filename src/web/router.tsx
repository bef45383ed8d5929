// Which page stands at which address. Every page is a bundle of its own; all are fetched soon after the first (main.tsx).
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { base } from './book/server.ts';
import { lazyPage, type Page } from './book/lazy-page.tsx';
import { Loading } from './parts/loading.tsx';
import { PageBroken } from './parts/failure.tsx';
import { LostPage } from './pages/lost/lost-page.tsx';
import { readAsksSearch } from './pages/asks/asks-search.ts';
import { readApproachSearch, readNetworkSearch } from './pages/network/network-search.ts';
import { readOrganisationsSearch } from './pages/organisations/organisations-search.ts';
import { readPeopleSearch } from './pages/people/people-search.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage });
const at = <const P extends string>(path: P, component: Page) =>
  createRoute({ getParentRoute: () => root, path, component });

const peopleRoute = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyPage(async () => (await import('./pages/people/people-page.tsx')).PeoplePage),
  validateSearch: readPeopleSearch,
});

const personRoute = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  component: lazyPage(async () => (await import('./pages/person/person-page.tsx')).PersonPage),
});

const organisationsRoute = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  component: lazyPage(
    async () => (await import('./pages/organisations/organisations-page.tsx')).OrganisationsPage,
  ),
  validateSearch: readOrganisationsSearch,
});

const organisationRoute = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisation',
  component: lazyPage(
    async () => (await import('./pages/organisations/organisation-page.tsx')).OrganisationPage,
  ),
});

const networkRoute = createRoute({
  getParentRoute: () => root,
  path: '/network',
  component: lazyPage(async () => (await import('./pages/network/network-page.tsx')).NetworkPage),
  validateSearch: readNetworkSearch,
});

const approachesRoute = createRoute({
  getParentRoute: () => root,
  path: '/network/not-a-nuisance',
  component: lazyPage(async () => (await import('./pages/network/approaches-page.tsx')).ApproachesPage),
  validateSearch: readApproachSearch,
});

const asksRoute = createRoute({
  getParentRoute: () => root,
  path: '/asks',
  component: lazyPage(async () => (await import('./pages/asks/asks-page.tsx')).AsksPage),
  validateSearch: readAsksSearch,
});

const routes = root.addChildren([
  at(
    '/',
    lazyPage(async () => (await import('./pages/today/today-page.tsx')).TodayPage),
  ),
  peopleRoute,
  personRoute,
  organisationsRoute,
  organisationRoute,
  at(
    '/conversations',
    lazyPage(async () => (await import('./pages/conversations/conversations-page.tsx')).ConversationsPage),
  ),
  at(
    '/learned',
    lazyPage(async () => (await import('./pages/learned/learned-page.tsx')).LearnedPage),
  ),
  asksRoute,
  networkRoute,
  approachesRoute,
  at(
    '/same-person',
    lazyPage(async () => (await import('./pages/same-person/same-person-page.tsx')).SamePersonPage),
  ),
  at(
    '/close-circle',
    lazyPage(async () => (await import('./pages/close-circle/close-circle-page.tsx')).CloseCirclePage),
  ),
  at(
    '/thanks',
    lazyPage(async () => (await import('./pages/thanks/thanks-page.tsx')).ThanksPage),
  ),
  at(
    '/share',
    lazyPage(async () => (await import('./pages/share/share-page.tsx')).SharePage),
  ),
  at(
    '/words',
    lazyPage(async () => (await import('./pages/words/words-page.tsx')).WordsPage),
  ),
  at(
    '/imports',
    lazyPage(async () => (await import('./pages/imports/imports-page.tsx')).ImportsPage),
  ),
  at(
    '/settings',
    lazyPage(async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage),
  ),
  at(
    '/welcome',
    lazyPage(async () => (await import('./pages/welcome/welcome-page.tsx')).WelcomePage),
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
