import { createRouter, createWebHistory } from 'vue-router';
import type { Router } from 'vue-router';
import { routes } from './routes.ts';

/** Pages below `/portal/`. After each change of page the reader is at its beginning, with the keyboard too (App.vue). */
export const createPages = (): Router =>
  createRouter({
    history: createWebHistory('/portal/'),
    routes: [...routes],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
