/** Builds the app for a tour through all screens (client/src/ui/app/testing/tour.tsx). */
const client = new URL('../../../client/', import.meta.url).pathname

export default {
  root: client,
  logLevel: 'error',
  base: './',
  oxc: { jsx: { importSource: 'preact' } },
  build: {
    outDir: process.env.TOUR_OUT,
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    assetsDir: '.',
    target: 'es2022',
    rollupOptions: { input: { tour: `${client}src/ui/app/testing/tour.tsx` }, output: { entryFileNames: '[name].js' } },
  },
}
