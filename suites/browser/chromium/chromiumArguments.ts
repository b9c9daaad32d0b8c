/** What the packaged defaults would switch off, though it is what a page is examined under. */
const dropped =
  /^--(?:disable-web-security|allow-running-insecure-content|single-process|disable-site-isolation-trials|disable-features=|headless|no-zygote|no-pings|disable-setuid-sandbox|no-sandbox)/;

/** Arguments for Chromium: those of the package without what weakens the web's own rules; one key is trusted, that of the log host. */
export const chromiumArguments = (packaged: readonly string[], spki: string): string[] => [
  ...packaged.filter((argument) => !dropped.test(argument)),
  `--ignore-certificate-errors-spki-list=${spki}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
];
