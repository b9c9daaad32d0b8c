// By an address that is computed, so that Node reads the TypeScript itself: VitePress' own esbuild is too old for our
// tsconfig.
const { siteConfig } = await import(new URL('../site/config/siteConfig.ts', import.meta.url).href);

export default siteConfig(new URL('pages/', import.meta.url));
