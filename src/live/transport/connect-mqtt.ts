import type { MqttDoor } from './mqtt-door';

/** Seconds between signs of life. */
const KEEPALIVE_S = 20;
const CONNECT_TIMEOUT_MS = 15_000;
/** Most bytes that may arrive before a whole packet has. */
const PACKET_LIMIT = 16_000_000;

/** A name that no other page has; brokers end the older of two connections of one name. */
const clientName = () => `anlan-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

/** The library, fetched when the first broker is asked for; timers of this thread, since its own need a blob worker. */
export const connectMqtt: MqttDoor = (url, topics, events) => {
  let isOver = false;
  let end = () => {};
  const close = (reason: string) => {
    if (isOver) return;
    isOver = true;
    end();
    events.closed(reason);
  };
  void import('mqtt').then(
    ({ default: mqtt }) => {
      if (isOver) return;
      let pendingBytes = 0;
      const client = mqtt.connect(url, {
        clientId: clientName(),
        clean: true,
        keepalive: KEEPALIVE_S,
        connectTimeout: CONNECT_TIMEOUT_MS,
        reconnectPeriod: 0,
        resubscribe: false,
        queueQoSZero: false,
        timerVariant: 'native',
        createWebsocket: (address, protocols) => {
          const socket = new WebSocket(address, protocols);
          socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (data instanceof ArrayBuffer) pendingBytes += data.byteLength;
            if (pendingBytes > PACKET_LIMIT) close('too large');
          });
          return socket;
        },
      });
      end = () => client.end(true);
      client.on('packetreceive', () => {
        pendingBytes = 0;
      });
      client.on('connect', () => {
        client.subscribe([...topics], { qos: 0 }, (error, granted) => {
          const refused = granted?.find(({ qos }) => qos === 128)?.topic;
          if (error) close(`SUBSCRIBE ${topics.join(' ')}`);
          else if (refused !== undefined) close(`SUBSCRIBE ${refused}`);
          else events.opened();
        });
      });
      client.on('message', (topic, payload, packet) => {
        if (!isOver) events.message(topic, payload, packet.retain);
      });
      client.on('error', (error) => {
        const code = 'code' in error ? String(error.code) : '';
        close(code === '' ? 'MQTT' : `MQTT ${code}`);
      });
      client.on('close', () => close('WebSocket'));
    },
    () => close('mqtt.js'),
  );
  return () => {
    isOver = true;
    end();
  };
};
