import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import {
  FEED_ORIGINS_VARIABLE,
  parseFeedOrigins,
  policyOf,
  withFeedOrigins,
} from './scripts/lib/feed-origins';

/** The policy in index.html forbids inline styles and scripts, which the dev server needs for hot reload. */
function policyOnlyInBuild(): Plugin {
  return {
    name: 'anlan:policy-only-in-build',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/s, ''),
  };
}

/**
 * Writes the origins of ANLAN_FEED_ORIGINS into the policy of the built page. The preview server, and with it
 * `npm start`, sends the policy of the page it serves as a header too, so that it also binds workers.
 */
function feedOrigins(): Plugin {
  return {
    name: 'anlan:feed-origins',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) =>
        server ? html : withFeedOrigins(html, parseFeedOrigins(process.env[FEED_ORIGINS_VARIABLE])),
    },
    configurePreviewServer({ config, middlewares }) {
      const page = readFileSync(join(resolve(config.root, config.build.outDir), 'index.html'), 'utf8');
      const policy = policyOf(page);
      if (policy === null) return;
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
    },
  };
}

export default defineConfig({
  base: './',
  // A missing pack file must answer 404, not the shell.
  appType: 'mpa',
  plugins: [
    react(),
    policyOnlyInBuild(),
    feedOrigins(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest,wasm}'],
        globIgnores: ['packs/**'],
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
      manifest: {
        name: '安澜 Anlan',
        short_name: '安澜',
        description: 'Situational-awareness map for emergency management',
        start_url: './',
        display: 'standalone',
        background_color: '#0b1220',
        theme_color: '#0b1220',
        icons: [
          { src: 'icons/anlan.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/anlan-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/anlan-512.png', sizes: '512x512', type: 'image/png' },
        ],
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: {
      output: {
        // Libraries change less often than our code, and the public view must not carry deck.gl.
        codeSplitting: {
          groups: [
            // Vite's own helper; left alone it lands in the deck chunk and drags that into every view.
            { name: 'preload', test: /vite[\\/]preload-helper/, priority: 20 },
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/ },
            { name: 'deck', test: /node_modules[\\/](@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
  preview: { port: 4173 },
});
