/** Builds the phone without its screens, for the page `/drive/`. */
const at = (path) => new URL(`../${path}`, import.meta.url).pathname

export default {
  root: at('page'),
  logLevel: 'error',
  build: {
    outDir: process.env.DRIVE_OUT ?? at('.built/drive'),
    emptyOutDir: true,
    modulePreload: false,
    target: 'chrome92',
    rollupOptions: { input: { drive: at('page/drive.ts') }, output: { entryFileNames: '[name].js' } },
  },
}
