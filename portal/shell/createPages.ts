import { createRouter, createWebHistory } from 'vue-router';
import type { Router } from 'vue-router';
import { routes } from './routes.ts';

/**
 * Pages below `/portal/`. After each change of page the reader is at its beginning, with the keyboard too (App.vue). What cannot be loaded
 * because other pages were put there meanwhile is asked for as a whole, once.
 */
export const createPages = (): Router => {
  const router = createRouter({
    history: createWebHistory('/portal/'),
    routes: [...routes],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.onError((_, to) => {
    const place = 'heyan.loaded-again';
    const address = router.resolve(to.fullPath).href;
    if (sessionStorage.getItem(place) === address) return;
    sessionStorage.setItem(place, address);
    location.assign(address);
  });
  router.afterEach(() => sessionStorage.removeItem('heyan.loaded-again'));
  return router;
};
