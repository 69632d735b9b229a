/** Builds the form engine as one script for the JavaScript runtime inside the server; what it exports is `engine`. */
import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    outDir: '../server/ubia/forms/engine/built',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: { entry: 'src/forms/served.ts', formats: ['iife'], name: 'engine', fileName: () => 'engine.js' },
    rollupOptions: { output: { codeSplitting: false } },
  },
})
