import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const VARIABLES = ['ANLAN_BROWSER', 'CHROME_PATH', 'CHROME_BIN'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | null {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (path && isExecutable(path)) return path;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find(isExecutable) ?? null;
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installOnDebian(): void {
  console.error('No Chromium or Chrome found: installing the Debian packages chromium and fonts-noto-cjk …');
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'],
  ]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/**
 * Path of a Chromium or Chrome: an environment variable first (ANLAN_BROWSER, CHROME_PATH, CHROME_BIN), then the usual
 * names and places; as root on Debian or Ubuntu the `chromium` package is installed when there is none.
 * @throws Error with one line that says what to install.
 */
export function findBrowser(): string {
  let path = installed();
  if (!path && isRootOnDebian()) {
    installOnDebian();
    path = installed();
  }
  if (path) return path;
  throw new Error('No browser found: install Chromium or Google Chrome, or set ANLAN_BROWSER to its path.');
}

/** Flags under which WebGL draws without a graphics card and the browser asks nothing of the network by itself. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];
