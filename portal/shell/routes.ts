import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../session/mayUse.ts';
import type { Word } from '../language/words/words.ts';
import OverviewPage from '../pages/overview/OverviewPage.vue';

declare module 'vue-router' {
  interface RouteMeta {
    readonly title: Word;
    /** Default: everybody who has signed in. */
    readonly roles?: readonly Role[];
  }
}

const authority = ['reviewer', 'operator', 'administrator'] as const;

/** The pages by address. What is not looked at first is loaded when it is. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: OverviewPage, meta: { title: 'overview.title' } },
  {
    path: '/platforms/:platformId',
    component: () => import('../pages/platform/PlatformPage.vue'),
    props: true,
    meta: { title: 'platform.indicators' },
    children: [
      {
        path: '',
        name: 'platform',
        component: () => import('../pages/platform/IndicatorsView.vue'),
        props: true,
        meta: { title: 'platform.indicators' },
      },
      {
        path: 'collection',
        name: 'collection',
        component: () => import('../pages/platform/CollectionView.vue'),
        props: true,
        meta: { title: 'platform.collection' },
      },
      {
        path: 'alerts',
        name: 'platform-alerts',
        component: () => import('../pages/platform/AlertsView.vue'),
        props: true,
        meta: { title: 'platform.alerts' },
      },
      {
        path: 'catalogue',
        name: 'catalogue-of',
        component: () => import('../pages/catalogue/CatalogueView.vue'),
        props: true,
        meta: { title: 'catalogue.tab' },
      },
      {
        path: 'live',
        name: 'live-beacons',
        component: () => import('../pages/verification/LiveView.vue'),
        props: true,
        meta: { title: 'live.title' },
      },
      {
        path: 'verification',
        name: 'verification',
        component: () => import('../pages/verification/VerificationView.vue'),
        props: true,
        meta: { title: 'verification.title' },
      },
      {
        path: 'history',
        name: 'platform-history',
        component: () => import('../pages/platform/HistoryView.vue'),
        props: true,
        meta: { title: 'history.title' },
      },
    ],
  },
  {
    path: '/infrastructure',
    name: 'infrastructure',
    component: () => import('../pages/infrastructure/InfrastructurePage.vue'),
    meta: { title: 'infrastructure.title' },
  },
  {
    path: '/catalogue',
    name: 'catalogue',
    component: () => import('../pages/catalogue/CataloguePage.vue'),
    meta: { title: 'catalogue.title' },
  },
  {
    path: '/alerts',
    name: 'alerts',
    component: () => import('../pages/platform/AlertsPage.vue'),
    meta: { title: 'alerts.title' },
  },
  {
    path: '/applications',
    name: 'applications',
    component: () => import('../pages/applications/ApplicationsPage.vue'),
    meta: { title: 'applications.title' },
  },
  {
    path: '/applications/:applicationId',
    name: 'application',
    component: () => import('../pages/applications/ApplicationPage.vue'),
    props: true,
    meta: { title: 'applications.title' },
  },
  {
    path: '/applications/:applicationId/form',
    name: 'application-form',
    component: () => import('../pages/applications/ApplicationFormPage.vue'),
    props: true,
    meta: { title: 'form.title' },
  },
  {
    path: '/applications/:applicationId/document',
    name: 'development-document',
    component: () => import('../pages/applications/DocumentPage.vue'),
    props: true,
    meta: { title: 'application.document' },
  },
  {
    path: '/applications/:applicationId/order',
    name: 'examination-order',
    component: () => import('../pages/orders/OrderPage.vue'),
    props: true,
    meta: { title: 'order.title' },
  },
  {
    path: '/notifications',
    component: () => import('../pages/notifications/NotificationsPage.vue'),
    meta: { title: 'notifications.title', roles: authority },
    children: [
      {
        path: '',
        name: 'notifications',
        component: () => import('../pages/notifications/DeliveriesView.vue'),
        meta: { title: 'notifications.deliveries', roles: authority },
      },
      {
        path: 'silences',
        name: 'silences',
        component: () => import('../pages/notifications/SilencesView.vue'),
        meta: { title: 'notifications.silences', roles: authority },
      },
      {
        path: 'channels',
        name: 'channels',
        component: () => import('../pages/notifications/ChannelsView.vue'),
        meta: { title: 'notifications.channels', roles: authority },
      },
    ],
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('../pages/accounts/AccountsPage.vue'),
    meta: { title: 'accounts.title', roles: ['administrator'] },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('../pages/audit/AuditPage.vue'),
    meta: { title: 'audit.title', roles: ['administrator'] },
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('../pages/settings/SettingsPage.vue'),
    meta: { title: 'settings.title' },
  },
  {
    path: '/api-reference',
    name: 'api',
    component: () => import('../pages/api-reference/ApiPage.vue'),
    meta: { title: 'api.title', roles: [...authority, 'applicant'] },
  },
  {
    path: '/:anything(.*)*',
    name: 'unknown',
    component: () => import('./UnknownPage.vue'),
    meta: { title: 'shell.notFound' },
  },
];
