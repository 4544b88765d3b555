import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The policy in index.html forbids inline styles and scripts, which the dev server needs for hot reload. */
function policyOnlyInBuild(): Plugin {
  return {
    name: 'anlan:policy-only-in-build',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/s, ''),
  };
}

export default defineConfig({
  base: './',
  // A missing pack file must answer 404, not the shell.
  appType: 'mpa',
  plugins: [
    react(),
    policyOnlyInBuild(),
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
