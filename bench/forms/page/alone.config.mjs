/** Builds engine and renderer without the library that draws, which a phone's app has loaded for its other screens. */
import whole from './whole.config.mjs'

const { build } = whole

export default {
  ...whole,
  build: {
    ...build,
    outDir: new URL('../.built/alone', import.meta.url).pathname,
    rollupOptions: { ...build.rollupOptions, external: /^preact/ },
  },
}
