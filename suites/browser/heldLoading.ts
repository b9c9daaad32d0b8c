/** Path on a log host that is never answered, so that a page that waits for it goes on loading. */
const path = '/heyan-never-answered.js';

/** How a page is kept loading: a script of ours that waits for an answer that does not come. */
export const heldLoading = {
  isHeld: (pathname: string): boolean => pathname === path,
  /** Runs before the page's own scripts. */
  script: (logHost: string): string => `document.addEventListener('DOMContentLoaded', function () {
  var script = document.createElement('script');
  script.src = ${JSON.stringify(`https://${logHost}${path}`)};
  document.documentElement.appendChild(script);
});`,
} as const;
