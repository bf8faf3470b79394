/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vite';

// Fonts and images stay files of their own: the window's content security policy allows 'self' and nothing inline.
export default defineConfig({
  resolve: { alias: { $lib: new URL('./src/lib', import.meta.url).pathname } },
  plugins: [svelte(), svelteTesting()],
  // One file is right here: it comes from the program itself, and no network is waited for.
  build: { target: 'safari16', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  server: { port: 5173, strictPort: true, host: '127.0.0.1' },
  preview: { port: 4173, strictPort: true, host: '127.0.0.1' },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'], restoreMocks: true },
});
