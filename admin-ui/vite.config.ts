import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    // The policy `default-src 'self'` allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: {
    host: '127.0.0.1',
    // The pages behind links in mails are the server's, too.
    proxy: { '^/((api|a|t|u)/|impressum|datenschutz|barrierefreiheit)': process.env['BACKEND'] ?? 'http://127.0.0.1:3000' },
  },
});
