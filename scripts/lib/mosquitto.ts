import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';

/** Path of the MQTT broker Mosquitto; null where it is not installed. */
export function findMosquitto(): string | null {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/sbin',
  ];
  return folders.map((folder) => join(folder, 'mosquitto')).find((path) => existsSync(path)) ?? null;
}

/** As root on Debian or Ubuntu installs the package `mosquitto` where it is missing; elsewhere its tests are left out. */
export function tryMosquitto(): string | null {
  const isDebian =
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (findMosquitto() === null && process.getuid?.() === 0 && isDebian) {
    console.error('No MQTT broker found: installing the Debian package mosquitto …');
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'mosquitto'],
    ])
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
  }
  return findMosquitto();
}

export interface Broker {
  /** WebSocket address. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('close', () => socket.destroy());
    socket.setTimeout(500, () => socket.destroy());
  });

const closed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * Starts a broker of its own that speaks MQTT over WebSocket on this machine only. The plain listener beside it is there
 * because Mosquitto 2.0 does not start with listeners for WebSockets alone.
 * @throws Error when it does not come up.
 */
export async function startBroker(mosquitto: string, port: number): Promise<Broker> {
  const folder = mkdtempSync(join(tmpdir(), 'anlan-broker-'));
  const config = join(folder, 'mosquitto.conf');
  const plainPort = await freePort();
  writeFileSync(
    config,
    [
      `listener ${plainPort} 127.0.0.1`,
      `listener ${port} 127.0.0.1`,
      'protocol websockets',
      'allow_anonymous true',
      'persistence false',
      'max_queued_messages 100000',
      'set_tcp_nodelay true',
      ...(process.getuid?.() === 0 ? ['user root'] : []),
    ].join('\n'),
  );
  const child = spawn(mosquitto, ['-c', config], { stdio: 'ignore' });
  const stop = async () => {
    child.kill();
    await closed(child);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let turn = 0; turn < 100; turn++) {
    if (await accepts(port)) return { url: `ws://127.0.0.1:${port}/`, port, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error('mosquitto did not come up');
}
