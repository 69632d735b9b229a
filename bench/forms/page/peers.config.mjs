/** Builds the page of the peers from what `peers.py` installed beside this folder; nothing of it is part of Ubia. */
const at = (path) => new URL(`../.peers/node_modules/${path}`, import.meta.url).pathname

export default {
  root: new URL('.', import.meta.url).pathname,
  logLevel: 'error',
  resolve: {
    alias: [
      { find: 'getodk-web-forms', replacement: at('@getodk/web-forms/dist/index.js') },
      { find: 'getodk-xforms-engine', replacement: at('@getodk/xforms-engine/dist/index.js') },
      { find: /^vue$/, replacement: at('vue/dist/vue.runtime.esm-bundler.js') },
    ],
  },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: new URL('../.built/peers', import.meta.url).pathname,
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {
      input: { webforms: at('../../page/webforms.js'), engine: at('../../page/engine.js') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}
